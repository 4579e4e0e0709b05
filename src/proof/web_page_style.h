// How the page of a proof looks, on a screen and on paper, and what its keys do.
#pragma once

#include <string_view>

namespace lectern::proof {

inline constexpr std::string_view web_page_style = R"(
:root { color-scheme: light; --ink: #1c1c1c; --quiet: #5a5a5a; --accent: #1f3a5f;
  --warning: #9a4a00; --line: #c4c4c4; --tint: #f4f6f9; }
* { box-sizing: border-box; }
body { font: 15px/1.45 "Noto Sans", system-ui, sans-serif; color: var(--ink); margin: 0;
  background: #fff; }
main { max-width: 72rem; margin: 0 auto; padding: 0 1.5rem 3rem; }
nav { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .3rem 1.2rem;
  align-items: baseline; padding: .5rem 1.5rem; background: var(--tint); color: var(--quiet);
  border-bottom: 1px solid var(--line); font-size: .87rem; }
nav fieldset { border: 0; margin: 0; padding: 0; display: flex; gap: .8rem; }
nav legend { float: left; margin-right: .8rem; }
a { color: var(--accent); }
kbd { border: 1px solid var(--line); border-radius: 3px; padding: 0 .3em; background: #fff; }
header { padding: 2rem 0 1rem; }
h1, h2, h3 { font-family: "Noto Serif", Georgia, serif; font-weight: 400; line-height: 1.25;
  margin: 0; text-align: start; }
h1 { font-size: 2rem; }
h1[dir], h2[dir] { text-align: left; }
h2 { font-size: 1.3rem; color: var(--accent); padding-bottom: .6rem; margin: .4rem 0 1rem;
  border-bottom: 2px solid var(--accent); }
h3 { font-size: 1.2rem; font-weight: 600; color: var(--accent); }
.what { color: var(--accent); margin: 0 0 .4rem; font-weight: 500; }
.place, .number, .remarks { color: var(--quiet); font-size: .8rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .15rem 1.5rem; }
dt { color: var(--quiet); }
dd { margin: 0; overflow-wrap: anywhere; }
article { display: grid; grid-template-columns: 4.2rem minmax(10rem, 21rem) 1fr; gap: 0 1.2rem;
  padding: 1rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 4rem; }
article:focus-within { background: var(--tint); box-shadow: 0 0 0 .6rem var(--tint); }
.number label { display: block; margin-top: .6rem; white-space: nowrap; }
input[type=checkbox] { width: 1.15rem; height: 1.15rem; vertical-align: -.2rem; margin: 0; }
img { width: 100%; height: auto; max-height: 16rem; object-fit: contain; display: block; }
.said { display: flex; flex-direction: column; gap: .5rem; min-width: 0; }
.passages { display: grid; grid-template-columns: repeat(auto-fit, minmax(14rem, 1fr)); gap: 1.2rem; }
.passage p { margin: 0; overflow-wrap: anywhere; }
.passage:first-child:not(:last-child) p[lang] { color: var(--quiet); }
[dir=rtl] { text-align: right; }
.findings { color: var(--warning); font-size: .87rem; margin: 0; padding: 0 0 0 .7rem;
  border-left: 3px solid var(--warning); list-style: none; overflow-wrap: anywhere; }
.remarks { display: flex; gap: .6rem; align-items: end; margin-top: auto; }
textarea { flex: 1; font: inherit; color: var(--ink); border: 0; min-height: 1.7em;
  border-bottom: 1px solid #8a8a8a; background: none; resize: vertical; field-sizing: content; }
.approval { background: var(--tint); border-top: 2px solid var(--accent); padding: .6rem 1rem;
  margin-top: 1.2rem; break-inside: avoid; }
.choices span { margin-right: 1.6rem; }
.choices span::before { content: ""; display: inline-block; width: .8em; height: .8em;
  border: 1px solid; margin-right: .5em; }
.fields { display: grid; grid-template-columns: 1fr 1fr; gap: 1.6rem; color: var(--quiet); }
.fields span { border-bottom: 1px solid #8a8a8a; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
[hidden] { display: none; }
@media screen and (max-width: 50rem) { article { grid-template-columns: 4.2rem 1fr; }
  .said { grid-column: 2; } }
@page { margin: 15mm; @bottom-right { content: "Page " counter(page) " of " counter(pages);
  font-size: 7pt; } }
@media print { body { font-size: 8.5pt; print-color-adjust: exact; } nav { display: none; }
  main { padding: 0; max-width: none; } .part { break-before: page; }
  .part:first-child { break-before: auto; } header { break-after: page; padding: 0; }
  .fields { gap: 9mm; padding-top: 5mm; } textarea { resize: none; }
  article { break-inside: avoid; grid-template-columns: 12mm 57mm 1fr; gap: 0 4mm; padding: 3mm 0; }
  .passages { grid-template-columns: repeat(auto-fit, minmax(30mm, 1fr)); gap: 4mm; } }
)";

inline constexpr std::string_view web_page_script = R"(
'use strict';
const slides = [...document.querySelectorAll('article')];
const box = slide => slide.querySelector('input');
const remarks = slide => slide.querySelector('textarea');
const kept = 'proof ' + document.body.dataset.content;
let said = {};
try { said = JSON.parse(localStorage.getItem(kept)) || {}; } catch { /* nothing is kept there */ }
for (const slide of slides) {
  box(slide).checked = box(slide).name in said;
  remarks(slide).value = said[remarks(slide).name] || '';
}
const shown = { all: () => true, found: slide => slide.classList.contains('found'),
  open: slide => !box(slide).checked, remarked: slide => remarks(slide).value !== '' };
function filter() {
  const show = shown[document.querySelector('nav input:checked').value];
  for (const slide of slides) slide.hidden = !show(slide);
}
function count() {
  const right = slides.filter(slide => box(slide).checked).length;
  document.querySelector('output').textContent = right + ' of ' + slides.length + ' right';
}
document.addEventListener('input', event => {
  if (event.target.name === 'show') return filter();
  said = {};
  for (const slide of slides) {
    if (box(slide).checked) said[box(slide).name] = true;
    if (remarks(slide).value) said[remarks(slide).name] = remarks(slide).value;
  }
  try { localStorage.setItem(kept, JSON.stringify(said)); } catch { /* it is printed all the same */ }
  count();
});
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  const here = document.activeElement;
  if (here.tagName === 'TEXTAREA') {
    if (event.key === 'Escape') box(here.closest('article')).focus();
    return;
  }
  const there = slides.filter(slide => !slide.hidden);
  const at = there.indexOf(here.closest('article'));
  const step = { j: 1, k: -1 }[event.key];
  if (step) {
    const next = there[Math.min(Math.max(at + step, 0), there.length - 1)];
    if (!next) return;
    box(next).focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  } else if (at >= 0 && event.key === 'x') {
    box(there[at]).click();
  } else if (at >= 0 && event.key === 'r') {
    remarks(there[at]).focus();
  } else return;
  event.preventDefault();
});
count();
)";

}  // namespace lectern::proof
