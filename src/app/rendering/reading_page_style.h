// How the page of a speech looks and what of it moves.
#pragma once

namespace lectern::app {

inline constexpr const char* reading_page_style = R"(
:root { color-scheme: light dark; --ground: #f7f5ef; --ink: #14181f; --faint: #4a515c; --accent: #6b3a00; --line: #c9c4b8; }
@media (prefers-color-scheme: dark) {
  :root { --ground: #0f141c; --ink: #f4f1ea; --faint: #b9c4d4; --accent: #e3b96b; --line: #3a4452; }
}
@media (prefers-contrast: more) {
  :root { --ground: Canvas; --ink: CanvasText; --faint: CanvasText; --accent: LinkText; --line: CanvasText; }
}
* { box-sizing: border-box; }
html { background: var(--ground); color: var(--ink); font: 1.25rem/1.6 system-ui, "Noto Sans", sans-serif; }
body { margin: 0; }
nav { position: sticky; top: 0; max-height: 30vh; overflow-y: auto; background: var(--ground); border-block-end: 1px solid var(--line); }
nav ul { display: flex; flex-wrap: wrap; gap: 0 .25rem; max-width: 38rem; margin: 0 auto; padding: .25rem .75rem; list-style: none; }
nav a { display: inline-block; min-width: 2.75rem; padding: .4rem .5rem; color: var(--accent); font-size: 1rem; text-align: center; text-decoration: none; border-radius: .25rem; }
a:focus-visible { outline: 3px solid var(--accent); outline-offset: -3px; }
article { max-width: 38rem; margin: 0 auto; padding: 1rem 1.25rem 4rem; overflow-wrap: break-word; }
article:lang(ja), article:lang(zh), article:lang(ko) { line-height: 1.8; }
article:lang(ja), article:lang(zh) { line-break: strict; }
article:lang(ja) :is(h1, h2) { word-break: auto-phrase; }
article:lang(ko) { word-break: keep-all; }
article:lang(ur) { font-family: "Noto Nastaliq Urdu", system-ui, sans-serif; line-height: 2.2; }
h1 { margin: .25em 0; font-size: 1.7em; line-height: 1.3; text-wrap: balance; }
h2 { margin: 2em 0 .5em; font-size: 1.3em; line-height: 1.3; text-wrap: balance; }
article:lang(ur) :is(h1, h2) { line-height: 2; }
article { scroll-margin-top: 50vh; }
p, li, h2 { scroll-margin-top: 7rem; }
p { margin: 0 0 1em; text-wrap: pretty; }
.occasion, .speaker, .label, footer { color: var(--faint); font-size: .9em; }
.occasion, .speaker { margin: 0; }
.label { margin-block-end: 2em; }
.salutation { color: var(--accent); }
.verse { padding-inline-start: 1.5em; text-indent: -1.5em; }
.verse span { display: block; }
.list { margin: 0 0 1em; padding: 0; list-style: none; }
.list li { padding-inline-start: 1.75em; text-indent: -1.75em; margin-block-end: .4em; }
footer { margin-block-start: 3em; padding-block-start: 1em; border-block-start: 1px solid var(--line); }
footer p { margin: 0 0 .4em; }
@supports selector(:has(a)) {
  article { display: none; }
  article:target, article:has(:target), main:not(:has(:target)) > article:first-child { display: block; }
}
@media (prefers-reduced-motion: no-preference) { html { scroll-behavior: smooth; } }
@media print {
  :root { --ground: #fff; --ink: #000; --faint: #000; --accent: #000; --line: #000; }
  html { font-size: 18pt; }
  nav { display: none; }
  article { max-width: none; padding: 0; }
  h1, h2 { break-after: avoid; }
  p, li { orphans: 3; widows: 3; }
  .salutation { break-after: avoid; }
  @page { margin: 20mm; }
}
)";

/// Who has come to a passage stays there in the other language, and begins in their own.
inline constexpr const char* reading_page_script = R"(
(() => {
  const articles = [...document.querySelectorAll("article")];
  const links = [...document.querySelectorAll("nav a")];
  const shown = () => articles.find((each) => each.offsetParent !== null && (each.matches(":target") || each.querySelector(":target"))) || articles[0];
  const mark = () => links.forEach((each) => each.hash === "#" + shown().id ? each.setAttribute("aria-current", "true") : each.removeAttribute("aria-current"));
  const place = () => [...shown().querySelectorAll("[id]")].find((each) => each.getBoundingClientRect().bottom > 100);
  for (const link of links) {
    link.addEventListener("click", (event) => {
      const here = window.scrollY > 200 && place();
      const there = here && link.hash + here.id.slice(shown().id.length);
      if (!there || !document.getElementById(there.slice(1))) return;
      event.preventDefault();
      location.hash = there;
    });
  }
  if (!location.hash) {
    const wanted = navigator.languages.map((tag) => articles.find((each) => each.lang === tag || each.lang.split("-")[0] === tag.split("-")[0])).find(Boolean);
    if (wanted && wanted !== articles[0]) location.replace("#" + wanted.id);
  }
  addEventListener("hashchange", mark);
  mark();
})();
)";

}  // namespace lectern::app
