"""What a reader sees of HTML, and what only the markup says."""

from __future__ import annotations

import pytest

from crossread.read.html import read_html


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("<p>One</p><p>Two</p>", "One\nTwo"),
        ("<p>One<p>Two", "One\nTwo"),
        ("<div>One <b>bold</b>\n  word</div>", "One bold word"),
        ("a  \n b", "a b"),
        ("<p>  lead and trail  </p>", "lead and trail"),
        ("<p>one<br>two</p>", "one\ntwo"),
        ("one<br><br>two", "one\ntwo"),
        ("<ul><li>a<li>b</ul>", "a\nb"),
        ("<tr><td>a<td>b</tr>", "a\nb"),
        ("R&amp;D &lt;b&gt; &#8364;5 &#x20ac;6", "R&D <b> €5 €6"),
        ("&nosuch; &amp &notit;", "&nosuch; & ¬it;"),
        ("&#99999999;&#0;", "\ufffd\ufffd"),
        ("a&nbsp;b", "a\xa0b"),
        ("<script>var p = '<p>x</p>'</script>seen", "seen"),
        ("<style>p{}</style><noscript>hidden</noscript>seen", "seen"),
        ("<template><p>hidden</p></template>seen", "seen"),
        ("<div hidden>no <p>no</p></div>seen", "seen"),
        ("<p style='color:red; display: none'>no</p>seen", "seen"),
        ("<svg><text>no</text></svg>seen", "seen"),
        ("<p>one <svg></svg> line</p>", "one line"),
        ("<a title='x > y'>seen</a>", "seen"),
        ("<a href='javascript:if(a<b)x()'>seen</a>", "seen"),
        ("<p don't>seen</p>", "seen"),
        ("1 < 2 and 3 > 2", "1 < 2 and 3 > 2"),
        ("<!-- no <p> -->seen<!-- open", "seen"),
        ("seen<a href='unfinished", "seen"),
        ("<![CDATA[no]]>seen", "seen"),
        ("</nosuch>seen</div>", "seen"),
        ("<pre>a\n  b</pre>c", "a\n  b\nc"),
        ("<title>not here</title>seen", "seen"),
        ("\ufeff<p>seen", "\ufeff\nseen"),
    ],
)
def test_visible_text(raw: str, text: str) -> None:
    assert read_html(raw).visible.body == text


def test_blocks_tell_what_encloses_them() -> None:
    raw = (
        "<body class=site><div class='Story main' id=top><p>Text with <a href=x>a link</a>."
        "<span class=byline>Jo</span></p></div><p>Out"
    )
    first, second = read_html(raw).blocks
    assert first.path == ("body", "div", "p")
    assert first.words == ("story", "main", "top", "~byline")
    assert first.link_chars == len("a link")
    assert (second.path, second.words, second.link_chars) == (("body", "p"), (), 0)


def test_metas_stand_where_the_source_says_them() -> None:
    raw = (
        "<html lang='en-GB'><title>A &amp; B | Herald</title><meta property='og:title' content='A &amp; B'>"
        "<link rel=canonical href=https://arvo.example/a><script type='application/ld+json'>{\"a\": 1}</script>"
        "<time datetime=2031-05-06>May</time><span itemprop=datePublished content='2031-05-06'>x</span>"
    )
    metas = {meta.name: meta for meta in read_html(raw).metas}
    assert {name: meta.body for name, meta in metas.items()} == {
        "html:lang": "en-GB",
        "title": "A & B | Herald",
        "meta:og:title": "A & B",
        "link:canonical": "https://arvo.example/a",
        "jsonld": '{"a": 1}',
        "time:datetime": "2031-05-06",
        "itemprop:datepublished": "2031-05-06",
    }
    assert raw[metas["meta:og:title"].start : metas["meta:og:title"].end] == "A &amp; B"


def test_a_span_that_tags_cut_leads_to_several_ranges() -> None:
    raw = "<p>The <b>second</b> word</p>"
    visible = read_html(raw).visible
    ranges = visible.to_source(0, len("The second word"))
    assert [raw[low:high] for low, high in ranges] == ["The ", "second", " word"]


def test_undecodable_characters_stand_apart() -> None:
    raw = "<p>a\ufffdb\ufffdc</p>"
    visible = read_html(raw, (4,)).visible
    assert visible.body == "a\ufffdb\ufffdc"
    assert [segment.op for segment in visible.segments] == ["copy", "undecodable", "copy"]
