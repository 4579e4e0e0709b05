#include "documents/text_writer.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "base/range.h"
#include "base/utf8.h"
#include "documents/notes.h"
#include "documents/shifted_words.h"
#include "documents/typed_lines.h"
#include "text/letters.h"

namespace lectern::documents {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

/// Also where spaces that do not break hold a place open.
bool is_blank(std::string_view text) {
  return std::ranges::all_of(characters(text), [](const Character& each) {
    return text::is_white_space(each.value) || text::is_invisible(each.value);
  });
}

/// Without the white space around it.
ByteRange words_in(std::string_view text) {
  const auto letter = [](char c) { return !is_space(c); };
  const auto begin = std::ranges::find_if(text, letter);
  const auto end = std::find_if(text.rbegin(), std::make_reverse_iterator(begin), letter).base();
  return {static_cast<std::size_t>(begin - text.begin()),
          static_cast<std::size_t>(end - text.begin())};
}

/// The mark of a heading, of a quotation or of a paragraph's name.
bool begins_with_mark(std::string_view line) {
  constexpr std::size_t most_signs = 6;
  const std::size_t signs = std::min(line.find_first_not_of('#'), line.size());
  return (signs > 0 && signs <= most_signs && line.substr(signs).starts_with(' ')) ||
         line.starts_with('>') || line.starts_with("[[");
}

std::string escaped(const WrittenParagraph& paragraph) {
  std::string text = paragraph.mark.empty() ? "" : paragraph.mark + ' ';
  bool begins_line = paragraph.mark.empty();
  for (std::size_t i = 0; i < paragraph.text.size(); ++i) {
    const char c = paragraph.text[i];
    if (c == '\\' || (begins_line && begins_with_mark(std::string_view(paragraph.text).substr(i))))
      text += '\\';
    begins_line = c == '\n';
    text += begins_line ? "\\\n" : std::string(1, c);
  }
  return text;
}

}  // namespace

void TextWriter::add(std::string_view text) {
  if (text.empty()) return;
  if (shifted_as_ != shift_) settle();
  if (!shift_) return append(text);
  shifted_ += text;
  shifted_as_ = shift_;
}

void TextWriter::append(std::string_view text) {
  for (const char c : text) {
    if (is_space(c)) {
      space_ = true;
      continue;
    }
    const bool begins_line =
        present_.text.empty() || present_.text.ends_with('\n') || present_.text.ends_with('\t');
    if (std::exchange(space_, false) && !begins_line) present_.text += ' ';
    present_.text += c;
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

std::optional<text::Shift> TextWriter::shift(std::optional<text::Shift> shift) {
  return std::exchange(shift_, shift);
}

void TextWriter::settle() {
  if (!shifted_as_) return;
  const std::string written = std::exchange(shifted_, {});
  const text::Shift shift = *std::exchange(shifted_as_, {});
  const ByteRange words = words_in(written);
  if (words.empty()) return append(written);
  append(std::string_view(written).substr(0, words.begin));
  const std::string_view word = words.of(written);
  const std::string letters = shifted_words(word, shift, present_.text);
  append(letters.empty() ? word : letters);
  if (letters.empty() && is_missed_on_line(word, shift)) {
    present_.unshifted.push_back(present_.text.substr(present_.text.find_last_of(" \n") + 1));
  }
  append(std::string_view(written).substr(words.end));
}

void TextWriter::break_line() {
  settle();
  space_ = false;
  while (present_.text.ends_with('\t')) present_.text.pop_back();
  if (present_.text.empty()) return;
  // two in a row are how people part paragraphs where they know no better
  if (present_.text.ends_with('\n')) {
    end_paragraph();
    return leave_blank();
  }
  present_.text += '\n';
}

void TextWriter::add_gap() {
  constexpr std::size_t longest_mark = 5;
  settle();
  const std::string& text = present_.text;
  if (text.empty() || text.ends_with('\n') || text.ends_with('\t')) return;
  const auto last = text::last_telling_character(text);
  const bool mark =
      text.size() <= longest_mark && (text.ends_with('.') || text.ends_with(')') ||
                                      (last && (text::is_bullet(*last) || text::is_dash(*last))));
  space_ = mark;
  if (!mark) present_.text += '\t';
}

void TextWriter::break_page() {
  settle();
  if (!is_blank(present_.text)) end_paragraph();
}

bool TextWriter::end_paragraph() {
  settle();
  space_ = false;
  while (present_.text.ends_with('\n') || present_.text.ends_with('\t')) present_.text.pop_back();
  const bool any = !is_blank(present_.text);
  if (any) {
    present_.after = after_;
    after_ =
        present_.mark.empty() ? WrittenParagraph::After::Paragraph : WrittenParagraph::After::Other;
    paragraphs_.push_back(std::move(present_));
  }
  present_ = {};
  return any;
}

void TextWriter::leave_blank() { after_ = WrittenParagraph::After::Blank; }

void TextWriter::begin_heading(int level) {
  end_paragraph();
  present_.mark = std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#');
}

void TextWriter::begin_item(std::string mark) {
  end_paragraph();
  present_.mark = std::move(mark);
}

void TextWriter::add(const std::vector<WrittenParagraph>& paragraphs) {
  end_paragraph();
  std::ranges::copy(paragraphs, std::back_inserter(paragraphs_));
  after_ = WrittenParagraph::After::Other;
}

std::vector<WrittenParagraph> TextWriter::release() {
  end_paragraph();
  return std::exchange(paragraphs_, {});
}

std::string to_text(const std::vector<WrittenParagraph>& paragraphs) {
  std::string text;
  for (const WrittenParagraph& paragraph : paragraphs) {
    if (!text.empty()) text += '\n';
    text += escaped(paragraph) + '\n';
  }
  return text;
}

void write(std::vector<WrittenParagraph> paragraphs, Document& document) {
  join_typed_lines(paragraphs);
  document.text = to_text(paragraphs);
  std::vector<std::string> unshifted;
  for (const WrittenParagraph& each : paragraphs) {
    std::ranges::copy(each.unshifted, std::back_inserter(unshifted));
  }
  if (!unshifted.empty()) document.notes.push_back(unshifted_note(unshifted));
}

}  // namespace lectern::documents
