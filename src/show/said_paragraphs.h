// Which paragraphs of a speech its slides say, one slide after another.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "deck/deck.h"

namespace lectern::show {

/// What a slide says of one paragraph.
struct SaidPart {
  std::string text;
  deck::Paragraph::Kind kind = deck::Paragraph::Kind::Passage;
  bool begins = true;  ///< with the paragraph
  bool ends = true;
};

class SaidParagraphs {
 public:
  explicit SaidParagraphs(const deck::Speech& speech) : speech_(speech) {}

  /// The text of the next slide in parts; all of it as one where it is not what comes next in the
  /// speech.
  std::vector<SaidPart> parts_of(std::string_view slide);

 private:
  bool at_end() const { return paragraph_ == speech_.paragraphs.size(); }
  /// What of the paragraph has not been said, from its next character that is seen on.
  std::string_view rest() const;
  bool take(std::string_view character);

  const deck::Speech& speech_;
  std::size_t paragraph_ = 0;
  std::size_t byte_ = 0;  ///< of it, up to where it is said
};

}  // namespace lectern::show
