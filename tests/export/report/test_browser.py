"""The report in a real browser: alone, without script, in every light, on a phone, on paper."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec
import pytest

from crossread.export.html import write_html
from crossread.model.dossier import Dossier

pytestmark = pytest.mark.browser

PHONE = {"width": 360, "height": 740}
DESK = {"width": 1240, "height": 900}


@pytest.fixture(scope="module")
def report(dossier: Dossier, tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the invented story's report."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    path.write_text(write_html(dossier), encoding="utf-8")
    return path.as_uri()


def open_page(chromium: Any, address: str, **options: Any) -> Any:
    """The address in a fresh window; what it asks for and complains of is kept in `asked` and `said`."""
    page = chromium.new_context(**({"viewport": DESK} | options)).new_page()
    page.asked, page.said = [], []
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("console", lambda message: page.said.append(message.text))
    page.on("pageerror", lambda error: page.said.append(str(error)))
    page.goto(address)
    return page


@pytest.mark.parametrize("light", ["light", "dark"])
def test_it_asks_for_nothing_and_complains_of_nothing(chromium: Any, report: str, light: str) -> None:
    page = open_page(chromium, report, color_scheme=light)
    assert page.asked == [report]
    assert page.said == []


SMALLEST_CONTRAST = 4.5  # WCAG 2.2, success criterion 1.4.3, for text of ordinary size

CONTRAST = """() => {
  const rgb = (words) => {
    const canvas = new OffscreenCanvas(1, 1).getContext('2d', {willReadFrequently: true});
    return (under) => {
      canvas.fillStyle = under; canvas.fillRect(0, 0, 1, 1);
      canvas.fillStyle = words; canvas.fillRect(0, 0, 1, 1);
      return Array.from(canvas.getImageData(0, 0, 1, 1).data.slice(0, 3));
    };
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => (c /= 255) <= .04045 ? c / 12.92 : ((c + .055) / 1.055) ** 2.4);
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const behind = (element) => {
    const found = [];
    for (let at = element; at; at = at.parentElement) found.unshift(getComputedStyle(at).backgroundColor);
    return found.reduce((under, over) => `rgb(${rgb(over)(under).join(',')})`, 'white');
  };
  const low = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const seen = new Set();
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    if (seen.has(element) || !walker.currentNode.data.trim() || element.closest('svg, script')) continue;
    seen.add(element);
    const under = behind(element);
    const pair = [light(rgb(getComputedStyle(element).color)(under)), light(rgb(under)('white'))];
    const ratio = (Math.max(...pair) + .05) / (Math.min(...pair) + .05);
    if (ratio < LIMIT) low.push([element.tagName, element.className, ratio.toFixed(2)].join(' '));
  }
  return low;
}""".replace("LIMIT", str(SMALLEST_CONTRAST))


@pytest.mark.parametrize("light", ["light", "dark"])
def test_all_words_stand_out_from_their_ground(chromium: Any, report: str, light: str) -> None:
    page = open_page(chromium, report, color_scheme=light)
    assert page.evaluate(CONTRAST) == []


def test_light_and_dark_differ(chromium: Any, report: str) -> None:
    grounds = [
        open_page(chromium, report, color_scheme=light).evaluate(
            "getComputedStyle(document.body).backgroundColor"
        )
        for light in ("light", "dark")
    ]
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("size", [PHONE, DESK], ids=["phone", "desk"])
def test_nothing_runs_over_the_edge(chromium: Any, report: str, size: dict[str, int]) -> None:
    page = open_page(chromium, report, viewport=size)
    assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]


def test_sides_stand_next_to_each_other_and_on_a_phone_below(chromium: Any, report: str) -> None:
    tops = "Array.from(document.querySelectorAll('#f1 .side'), (side) => side.getBoundingClientRect().top)"
    assert len(set(open_page(chromium, report).evaluate(tops))) == 1
    assert len(set(open_page(chromium, report, viewport=PHONE).evaluate(tops))) == 2


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_evidence_leads_to_its_characters_and_back(chromium: Any, report: str, script: bool) -> None:
    page = open_page(chromium, report, java_script_enabled=script)
    page.locator("#f1 .side a.hit").first.click()
    target = page.locator("mark:target")
    assert target.inner_text() == "the Lunde treaty of 1987, which set the border along the river"
    assert target.is_visible()
    target.locator("a").first.click()
    assert page.url.endswith("#f1")


def test_a_pages_words_are_its_characters(chromium: Any, report: str, dossier: Dossier) -> None:
    page = open_page(chromium, report)
    shown = page.evaluate("Array.from(document.querySelectorAll('.zone .words'), (zone) => zone.textContent)")
    texts = [each.text[zone.start : zone.end] for each in dossier.pages for zone in each.zones]
    assert sorted(shown) == sorted(texts)


def test_without_script_folds_open_and_buttons_stay_away(chromium: Any, report: str) -> None:
    page = open_page(chromium, report, java_script_enabled=False)
    fold = page.locator("#f1 details.cite")
    assert not fold.locator("pre").is_visible()
    fold.locator("summary").click()
    assert fold.locator("pre").is_visible()
    assert page.locator("button:visible").count() == 0


def test_a_citation_can_be_copied(chromium: Any, report: str) -> None:
    page = open_page(chromium, report)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.locator("#f1 details.cite summary").click()
    page.locator("#f1 button.copy").click()
    page.locator("#f1 button.copy", has_text="Copied").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied.startswith("The Lunde treaty dates from 1987 or 1989")
    assert "Norvia Today, 14 March 2031" in copied


def test_comments_are_folded_and_their_zone_is_set_apart(chromium: Any, report: str) -> None:
    page = open_page(chromium, report)
    comment = page.locator(".zone-comment").first
    assert not comment.is_visible()
    page.locator("details.fold:has(.zone-comment) summary").first.click()
    assert comment.is_visible()


def test_layers_can_be_switched_off_without_script(chromium: Any, report: str) -> None:
    page = open_page(chromium, report, java_script_enabled=False)
    quote = page.locator(".text mark.k-quote").first
    ground = "(element) => getComputedStyle(element).backgroundColor"
    before = quote.evaluate(ground)
    page.locator("#layer-quote").uncheck()
    assert quote.evaluate(ground) != before


def test_it_can_be_walked_by_keyboard(chromium: Any, report: str) -> None:
    page = open_page(chromium, report)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")


def test_on_paper_folds_are_open_and_buttons_gone(chromium: Any, report: str) -> None:
    page = open_page(chromium, report)
    page.emulate_media(media="print")
    assert page.locator("#f4 .more .evidence").first.is_visible()
    assert not page.locator("nav.sections").first.is_visible()
    assert page.locator("button:visible").count() == 0
    assert page.pdf(format="A4").startswith(b"%PDF")


HOSTILE = "</script><script>document.title='taken'</script><img src=x onerror=\"document.title='taken'\">"


def test_a_pages_text_runs_nothing(chromium: Any, dossier: Dossier, tmp_path: Path) -> None:
    fact = msgspec.structs.replace(dossier.facts[0], statement=HOSTILE)
    pages = tuple(msgspec.structs.replace(page, outlet=HOSTILE) for page in dossier.pages)
    path = tmp_path / "hostile.html"
    path.write_text(
        write_html(msgspec.structs.replace(dossier, facts=(fact,), pages=pages)), encoding="utf-8"
    )
    page = open_page(chromium, path.as_uri())
    assert page.title() != "taken"
    assert page.asked == [path.as_uri()]
    assert page.locator("#f1-title").inner_text() == HOSTILE


def test_words_of_other_scripts_do_not_turn_their_neighbours(
    chromium: Any, dossier: Dossier, tmp_path: Path
) -> None:
    pages = tuple(msgspec.structs.replace(page, outlet="\u202eשלום (1)") for page in dossier.pages)
    path = tmp_path / "turned.html"
    path.write_text(write_html(msgspec.structs.replace(dossier, pages=pages)), encoding="utf-8")
    page = open_page(chromium, path.as_uri())
    places = "(caption) => [caption.querySelector('bdi'), caption.lastChild].map((node) => {"
    places += " const range = document.createRange(); range.selectNodeContents(node);"
    places += " return range.getBoundingClientRect().left; })"
    outlet, day = page.locator("#f1 figcaption").first.evaluate(places)
    assert outlet < day
