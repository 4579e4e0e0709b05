#include "deck/plain/lines.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "text/compatibility.h"
#include "text/letters.h"

namespace lectern::deck {

Problem problem_at(const SourceLine& line, const std::filesystem::path& file, Severity severity,
                   std::string code, std::string message) {
  const SourceMark& mark = line.source.front();
  return {file, mark.line, mark.column, severity, std::move(code), std::move(message)};
}

bool is_blank(const SourceLine& line) {
  const auto all = characters(line.text);
  return std::ranges::all_of(all, [](const Character& each) {
    return text::is_white_space(each.value) || text::is_invisible(each.value) ||
           text::is_control(each.value);
  });
}

bool ends_sentence(const SourceLine& line) {
  const auto last = text::last_telling_character(line.text);
  return last && text::ends_sentence(*last);
}

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool is_in_capitals(std::string_view text) {
  const auto all = characters(text);
  return all.size() > 1 && std::ranges::all_of(all, [](const Character& character) {
           return !text::is_letter(character.value) ||
                  text::case_of(character.value) == text::LetterCase::Upper;
         });
}

std::string letters_in_small(std::string_view text) {
  std::string letters;
  for (const Character& character : characters(text)) {
    if (text::is_letter(character.value)) letters += encoded(character.value);
  }
  return text::case_folded(letters);
}

bool looks_like_address(std::string_view word) {
  return word.empty() || word.starts_with('<') ||
         word.find_first_of("/.:@#") != std::string_view::npos;
}

}  // namespace lectern::deck
