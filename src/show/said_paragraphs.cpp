#include "show/said_paragraphs.h"

#include <tuple>
#include <utility>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::show {
namespace {

/// The first character that is seen: spaces and ends of lines may be others on a slide.
std::string_view from_first_seen(std::string_view text) {
  for (const Character& character : characters(text)) {
    if (!text::is_white_space(character.value)) return text.substr(character.byte);
  }
  return {};
}

std::string_view first_character(std::string_view text) {
  return text.substr(0, boundary_after(text, 1));
}

}  // namespace

std::string_view SaidParagraphs::rest() const {
  return from_first_seen(std::string_view(speech_.paragraphs[paragraph_].text).substr(byte_));
}

bool SaidParagraphs::take(std::string_view character) {
  if (at_end()) return false;
  const std::string_view left = rest();
  if (!left.starts_with(character)) return false;
  byte_ = speech_.paragraphs[paragraph_].text.size() - left.size() + character.size();
  return true;
}

std::vector<SaidPart> SaidParagraphs::parts_of(std::string_view slide) {
  const auto [paragraph, byte] = std::pair(paragraph_, byte_);
  std::vector<SaidPart> parts;
  std::string_view left = from_first_seen(slide);
  while (!left.empty() && !at_end()) {
    SaidPart part{{}, speech_.paragraphs[paragraph_].kind, byte_ == 0, false};
    const std::string_view begin = left;
    std::size_t said = 0;
    while (!left.empty() && !part.ends) {
      const std::string_view character = first_character(left);
      if (!take(character)) {
        std::tie(paragraph_, byte_) = std::pair(paragraph, byte);
        return {{std::string(slide)}};
      }
      said = begin.size() - left.size() + character.size();
      left = from_first_seen(left.substr(character.size()));
      part.ends = rest().empty();
    }
    part.text = begin.substr(0, said);
    if (part.ends) {
      ++paragraph_;
      byte_ = 0;
    }
    parts.push_back(std::move(part));
  }
  if (!left.empty()) parts.push_back({std::string(left)});
  return parts;
}

}  // namespace lectern::show
