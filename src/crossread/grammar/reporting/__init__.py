"""How an article reports what others say: quotation marks, cues, clauses and their subjects, by rule."""
