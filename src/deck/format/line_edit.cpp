#include "deck/format/line_edit.h"

#include <utility>

namespace lectern::deck {

/// Says where in the file the byte is that is written next.
void LineEdit::place() {
  const SourceMark mark = position(line_.source, byte_);
  written_.source.push_back({written_.text.size(), mark.line, mark.column});
}

void LineEdit::keep(std::size_t bytes) {
  if (bytes == 0) return;
  if (std::exchange(jumps_, false)) place();
  const std::size_t end = byte_ + bytes;
  while (next_mark_ < line_.source.size() && line_.source[next_mark_].byte <= byte_) ++next_mark_;
  for (; next_mark_ < line_.source.size() && line_.source[next_mark_].byte < end; ++next_mark_) {
    const SourceMark& mark = line_.source[next_mark_];
    written_.source.push_back({written_.text.size() + mark.byte - byte_, mark.line, mark.column});
  }
  written_.text += rest().substr(0, bytes);
  byte_ = end;
  // a mark right here begins the stretch that comes next
  jumps_ = next_mark_ < line_.source.size() && line_.source[next_mark_].byte == byte_;
}

void LineEdit::skip(std::size_t bytes) {
  byte_ += bytes;
  jumps_ = true;
}

void LineEdit::put(std::string_view text, std::size_t bytes) {
  if (!text.empty()) place();
  written_.text += text;
  skip(bytes);
}

SourceLine LineEdit::take() {
  if (written_.source.empty()) place();
  jumps_ = true;
  return std::exchange(written_, {});
}

}  // namespace lectern::deck
