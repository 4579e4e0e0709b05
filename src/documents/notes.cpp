#include "documents/notes.h"

#include <algorithm>

#include "base/utf8.h"
#include "text/letters.h"

namespace lectern::documents {
namespace {

std::string quoted(std::string_view words) {
  constexpr std::size_t room = 60;
  if (words.size() <= room) return "“" + std::string(words) + "”";
  return "“" + std::string(words.substr(0, boundary_before(words, room))) + "…”";
}

}  // namespace

std::string unshifted_note(const std::vector<std::string>& words) {
  constexpr std::size_t most = 5;
  std::string listed;
  for (std::size_t i = 0; i < std::min(words.size(), most); ++i) {
    listed += (i == 0 ? "" : ", ") + quoted(words[i]);
  }
  return "what is raised or lowered in " + listed + (words.size() > most ? " and others" : "") +
         " is on the line, for want of such letters: write it in another way";
}

std::string signs_note(std::string_view font) {
  return "signs of the font " + quoted(font) +
         " are left out: what is meant has a character of its own, put it in their place";
}

std::string footnotes_note(std::size_t count) {
  return "footnotes are left out: " + std::to_string(count);
}

std::string table_note(std::string_view first_words) {
  return "a table is left out, which begins " + quoted(first_words) +
         ": if it is to be shown, say in sentences what is in it";
}

std::string running_note(std::string_view kind, std::string_view words) {
  const bool says_something = std::ranges::any_of(
      characters(words), [](const Character& each) { return text::is_letter(each.value); });
  if (!says_something) return {};
  return "its " + std::string(kind) + ", " + quoted(words) + ", is left out";
}

}  // namespace lectern::documents
