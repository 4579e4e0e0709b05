#include "base/language_tag.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include "base/ascii.h"

namespace lectern {
namespace {

bool all_letters(std::string_view s) { return std::all_of(s.begin(), s.end(), is_letter); }
bool all_digits(std::string_view s) { return std::all_of(s.begin(), s.end(), is_digit); }

bool is_language(std::string_view s) { return s.size() >= 2 && s.size() <= 8 && all_letters(s); }
bool is_script(std::string_view s) { return s.size() == 4 && all_letters(s); }
bool is_region(std::string_view s) {
  return (s.size() == 2 && all_letters(s)) || (s.size() == 3 && all_digits(s));
}
bool is_rest(std::string_view s) {
  return !s.empty() && s.size() <= 8 &&
         std::all_of(s.begin(), s.end(), [](char c) { return is_letter(c) || is_digit(c); });
}

std::vector<std::string_view> subtags(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find_first_of("-_", begin), text.size());
    parts.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return parts;
}

}  // namespace

std::optional<LanguageTag> LanguageTag::parse(std::string_view text) {
  const auto parts = subtags(text);
  if (!is_language(parts.front())) return std::nullopt;
  std::string canonical;
  std::transform(parts[0].begin(), parts[0].end(), std::back_inserter(canonical), lower);
  enum { Script, Region, Rest } next = Script;
  for (std::size_t i = 1; i < parts.size(); ++i) {
    std::string part(parts[i]);
    std::transform(part.begin(), part.end(), part.begin(), lower);
    if (next == Script && is_script(part)) {
      part[0] = upper(part[0]);
      next = Region;
    } else if (next != Rest && is_region(part)) {
      std::transform(part.begin(), part.end(), part.begin(), upper);
      next = Rest;
    } else if (is_rest(part)) {
      next = Rest;
    } else {
      return std::nullopt;
    }
    canonical += '-' + part;
  }
  return LanguageTag(std::move(canonical));
}

std::string_view LanguageTag::language() const {
  return std::string_view(text_).substr(0, text_.find('-'));
}

std::string_view LanguageTag::script() const {
  const auto parts = subtags(text_);
  return parts.size() > 1 && is_script(parts[1]) ? parts[1] : std::string_view{};
}

std::string_view LanguageTag::region() const {
  const auto parts = subtags(text_);
  const std::size_t index = script().empty() ? 1 : 2;
  return parts.size() > index && is_region(parts[index]) ? parts[index] : std::string_view{};
}

std::vector<LanguageTag> with_broader(const LanguageTag& tag) {
  std::vector<LanguageTag> tags;
  for (std::string text = tag.text(); !text.empty();
       text.resize(text.find('-') == std::string::npos ? 0 : text.rfind('-'))) {
    if (const auto parsed = LanguageTag::parse(text)) tags.push_back(*parsed);
  }
  return tags;
}

}  // namespace lectern
