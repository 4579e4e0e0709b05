#include "deck/format/blank_text.h"

#include <string_view>

namespace lectern::deck {
namespace {

/// No comment ends before its own end.
std::string comment(std::string text) {
  constexpr std::string_view end = "-->";
  for (std::size_t at = 0; (at = text.find(end, at)) != std::string::npos; at += end.size() + 1) {
    text.insert(at + 2, " ");
  }
  return "<!-- " + text + " -->\n";
}

std::string as_marked(const Paragraph& paragraph) {
  const std::string anchor = paragraph.anchor.empty() ? "" : "[[" + paragraph.anchor + "]] ";
  const std::string heading = paragraph.kind == Paragraph::Kind::Heading ? "# " : "";
  return anchor + heading + with_line_ends(paragraph.text, "\\\n");
}

}  // namespace

std::string blank_original() {
  return comment(
      "The speech goes below. What stands between these signs is a comment: it is not shown.\n"
      "\n"
      "A blank line ends a paragraph. A first line such as “New York, 12 July 2011 - Remarks on "
      "…”\n"
      "gives place, date and title. “# ” at the beginning of a line opens a section. A short\n"
      "paragraph that ends in a comma, such as “Excellencies,”, leads the next slide.");
}

std::string blank_translation(const Speech& original) {
  std::string text = comment(
      "Each passage of the original stands in a comment, between these signs, which is not shown:\n"
      "write its translation below it. Begin with “# ” or a name in [[ ]] where the original "
      "does.\n"
      "A passage without a translation has no slide in this language, and `lectern check` names\n"
      "it.");
  if (original.headline) text += '\n' + comment(original.headline->text);
  for (const Paragraph& paragraph : original.paragraphs) {
    text += '\n' + comment(as_marked(paragraph));
  }
  return text;
}

}  // namespace lectern::deck
