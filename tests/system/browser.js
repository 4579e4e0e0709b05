// Reads off where a browser broke the lines of each paragraph, and how wide they came out.
"use strict";

// The text nodes of an element with the offset at which each begins.
function pieces(element) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const found = [];
  let begin = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    found.push({ node, begin });
    begin += node.length;
  }
  return { found, length: begin };
}

// The top of the line that the character at the offset stands on; none for a space that no line shows.
function topOf({ found }, offset) {
  let last = found.length - 1;
  while (found[last].begin > offset) --last;
  const { node, begin } = found[last];
  const range = document.createRange();
  range.setStart(node, offset - begin);
  range.setEnd(node, offset - begin + 1);
  const rects = range.getClientRects();
  return rects.length ? rects[rects.length - 1].top + rects[rects.length - 1].height / 2 : undefined;
}

// Rectangles gathered by the line they stand on, from the top.
function linesOf(element) {
  const range = document.createRange();
  range.selectNodeContents(element);
  const lines = [];
  for (const { top, height, left, right } of range.getClientRects()) {
    if (right === left) continue;
    const middle = top + height / 2;
    const line = lines.find((each) => Math.abs(each.middle - middle) < height / 3);
    if (line) {
      line.left = Math.min(line.left, left);
      line.right = Math.max(line.right, right);
    } else {
      lines.push({ middle, left, right });
    }
  }
  return lines.sort((a, b) => a.middle - b.middle);
}

// The offset of the first character at or after `from` that stands below `middle`.
function firstBelow(text, from, middle) {
  let low = from;
  let high = text.length;
  while (low < high) {
    const half = (low + high) >> 1;
    let probe = half;
    let top = topOf(text, probe);
    while (top === undefined && ++probe < high) top = topOf(text, probe);
    if (top === undefined || top > middle + 2) high = half;
    else low = probe + 1;
  }
  return low;
}

function measured(element) {
  const text = pieces(element);
  const lines = linesOf(element);
  let start = 0;
  return lines.map((line, index) => {
    if (index > 0) start = firstBelow(text, start, lines[index - 1].middle);
    return [start, line.right - line.left];
  });
}

document.fonts.ready.then(() => {
  const result = [...document.querySelectorAll("p")].map(measured);
  document.body.textContent = JSON.stringify(result);
});
