// A line written anew stretch by stretch, in which each still knows where in the file it was.
#pragma once

#include <cstddef>
#include <string_view>

#include "deck/format/source_text.h"

namespace lectern::deck {

/// Goes once over a line that outlives it, from its beginning to its end.
class LineEdit {
 public:
  explicit LineEdit(const SourceLine& line) : line_(line) {}

  std::string_view rest() const { return std::string_view(line_.text).substr(byte_); }
  std::string_view written() const { return written_.text; }
  bool at_end() const { return byte_ == line_.text.size(); }

  void keep(std::size_t bytes);
  void skip(std::size_t bytes);
  /// `text` instead of so many bytes of the line.
  void put(std::string_view text, std::size_t bytes);

  SourceMark mark() const { return position(line_.source, byte_); }
  /// What was kept and put since the last time.
  SourceLine take();

 private:
  void place();

  const SourceLine& line_;
  SourceLine written_;
  std::size_t byte_ = 0;
  std::size_t next_mark_ = 0;
  bool jumps_ = true;  ///< the next byte does not follow the last as it does in the line
};

}  // namespace lectern::deck
