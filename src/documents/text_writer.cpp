#include "documents/text_writer.h"

#include <utility>

namespace lectern::documents {
namespace {

constexpr std::string_view line_break = "\\\n";

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

}  // namespace

void TextWriter::add(std::string_view text) {
  for (const char c : text) {
    if (is_space(c)) {
      space_ = true;
      continue;
    }
    const bool begins_line = paragraph_.empty() || paragraph_.ends_with(line_break);
    if (std::exchange(space_, false) && !begins_line) paragraph_ += ' ';
    paragraph_ += c;
  }
}

void TextWriter::add_lines(std::string_view text) {
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    add(text.substr(begin, end - begin));
    if (end < text.size()) break_line();
    begin = end + 1;
  }
}

void TextWriter::break_line() {
  space_ = false;
  if (paragraph_.empty()) return;
  // two in a row are how people part paragraphs where they know no better
  if (paragraph_.ends_with(line_break)) return end_paragraph();
  paragraph_ += line_break;
}

void TextWriter::end_paragraph() {
  space_ = false;
  while (paragraph_.ends_with(line_break)) paragraph_.resize(paragraph_.size() - line_break.size());
  if (!paragraph_.empty()) {
    if (!text_.empty()) text_ += '\n';
    text_ += std::exchange(lead_, {}) + std::exchange(paragraph_, {}) + '\n';
  }
  lead_.clear();
}

void TextWriter::begin_heading(int level) {
  end_paragraph();
  lead_ = std::string(static_cast<std::size_t>(level < 1 ? 1 : level > 6 ? 6 : level), '#') + ' ';
}

void TextWriter::begin_item(std::string mark) {
  end_paragraph();
  lead_ = std::move(mark) + ' ';
}

std::string TextWriter::release() {
  end_paragraph();
  return std::exchange(text_, {});
}

}  // namespace lectern::documents
