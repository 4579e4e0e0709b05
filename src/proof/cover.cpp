#include "proof/cover.h"

#include <algorithm>
#include <array>

namespace lectern::proof {
namespace {

constexpr Points terms_width = 92;

Block text_block(Press& press, SetText text, const char* type, Points after) {
  const Points height = text.height() + after;
  return {height, [&press, text = std::move(text), type](Points y) {
            press.draw(text, type, press.left, y);
          }};
}

/// What is at the side where the language begins stands at the left all the same: it is a heading
/// of an English page.
Block title_block(Press& press, const Text& title, const TextStyle& style, Points after) {
  Text flush = title;
  flush.direction = Direction::LeftToRight;
  return text_block(press, press.typesetter.set(flush, style, press.width), "H1", after);
}

Block rule(Press& press, Points before, Points after) {
  return {before + after, [&press, before](Points y) {
            press.line(press.left, y + before, press.right(), accent, 1.2);
          }};
}

Block particular_block(Press& press, const Particular& particular) {
  const SetText term = press.typesetter.set(
      particular.term, {8.5, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink}, terms_width);
  const SetText text = press.typesetter.set(particular.text, {8.5}, press.width - terms_width);
  return {std::max(term.height(), text.height()) + 3.5, [&press, term, text](Points y) {
            const PdfStructure::Within row(press.structure, press.page, "P");
            press.draw(term, "Span", press.left, y);
            press.draw(text, "Span", press.left + terms_width, y);
          }};
}

/// "Name ______________".
void draw_field(Press& press, const char* name, Points x, Points y, Points width) {
  const SetText label =
      press.typesetter.set(name, {8, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink}, width);
  press.draw(label, "P", x, y - label.height() + 2);
  press.line(x + label.width() + 6, y, x + width, writing_line, 0.6);
}

void draw_choice(Press& press, const char* what, Points& x, Points y) {
  press.box(x, y, 10);
  const SetText label = press.typesetter.set(what, {9}, press.width);
  press.draw(label, "P", x + 16, y + 5 - label.height() / 2);
  x += 16 + label.width() + 22;
}

}  // namespace

Block finding_block(Press& press, const Finding& finding, Points x, Points width) {
  std::string sentence = finding.place.empty() ? "" : finding.place + ": ";
  sentence += finding.message + " [" + finding.code + "]";
  const SetText text =
      press.typesetter.set(sentence, {7, Typeface::Sans, PANGO_WEIGHT_NORMAL, warning}, width - 7);
  return {text.height() + 3, [&press, text, x](Points y) {
            press.fill(x, y + 1, 1.6, text.height() - 2, warning);
            press.draw(text, "Note", x + 7, y);
          }};
}

std::vector<Block> cover_of(Press& press, const Part& part) {
  std::vector<Block> blocks;
  blocks.push_back(text_block(
      press,
      press.typesetter.set("Proof for approval", {10, Typeface::Sans, PANGO_WEIGHT_NORMAL, accent},
                           press.width),
      "P", 8));
  blocks.push_back(
      title_block(press, part.title, {23, Typeface::Serif, PANGO_WEIGHT_NORMAL, ink}, 7));
  blocks.push_back(
      title_block(press, part.own_name, {15, Typeface::Serif, PANGO_WEIGHT_NORMAL, accent}, 0));
  blocks.push_back(rule(press, 9, 14));
  for (const Particular& each : part.particulars) blocks.push_back(particular_block(press, each));
  blocks.push_back(rule(press, 10, 12));
  blocks.push_back(text_block(
      press,
      press.typesetter.set(
          "On the pages that follow each slide stands as it is on the panel, beside what it says "
          "and where that is written. Tick those that are right; write what is not right on the "
          "line beneath them. Then sign here: what is signed is what has this content's "
          "fingerprint, and nothing that is changed later.",
          {9}, press.width),
      "P", 14));
  if (!part.findings.empty()) {
    blocks.push_back(text_block(
        press,
        press.typesetter.set("Findings that concern no single slide",
                             {9, Typeface::Sans, PANGO_WEIGHT_BOLD, warning}, press.width),
        "H2", 4));
  }
  for (const Finding& each : part.findings) {
    blocks.push_back(finding_block(press, each, press.left, press.width));
  }
  return blocks;
}

Block approval_of(Press& press, const Part& part, const std::string& fingerprint) {
  constexpr Points height = 158;
  constexpr Points inset = 14;
  return {
      height, [&press, name = part.name, fingerprint](Points y) {
        const PdfStructure::Within section(press.structure, press.page, "Sect");
        press.fill(press.left, y, press.width, height, tint);
        press.line(press.left, y, press.right(), accent, 1.2);
        const Points x = press.left + inset;
        const Points width = press.width - 2 * inset;
        press.draw(press.typesetter.set("Approval: " + name,
                                        {11, Typeface::Serif, PANGO_WEIGHT_BOLD, accent}, width),
                   "H2", x, y + 11);
        Points choice = x;
        for (const char* what :
             std::array{"right as it is", "right with what is written in it", "not to be shown"}) {
          draw_choice(press, what, choice, y + 39);
        }
        const Points half = (width - 24) / 2;
        draw_field(press, "Name", x, y + 84, half);
        draw_field(press, "Function", x + half + 24, y + 84, half);
        draw_field(press, "Date", x, y + 122, half);
        draw_field(press, "Signature", x + half + 24, y + 122, half);
        press.draw(press.typesetter.set("of content " + fingerprint,
                                        {7, Typeface::Sans, PANGO_WEIGHT_NORMAL, quiet_ink}, width),
                   "P", x, y + 136);
      }};
}

}  // namespace lectern::proof
