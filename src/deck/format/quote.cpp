#include <algorithm>
#include <string>

#include "base/utf8.h"
#include "deck/format/source_text.h"

namespace lectern::deck {
namespace {

constexpr std::size_t most_characters = 32;
constexpr std::size_t most_bytes = 4 * (most_characters + 1);

}  // namespace

std::string quoted_beginning(std::string_view text) {
  const std::size_t window = boundary_after(text, std::min(text.size(), most_bytes));
  const auto characters = lectern::characters(text.substr(0, window));
  if (characters.size() <= most_characters) return "“" + std::string(text) + "”";
  std::size_t end = characters[most_characters].byte;
  const std::size_t space = text.rfind(' ', end);
  if (space != std::string_view::npos && space > end / 2) end = space;
  return "“" + std::string(text.substr(0, end)) + "…”";
}

std::string quoted_end(std::string_view text) {
  const std::size_t window = boundary_before(text, text.size() - std::min(text.size(), most_bytes));
  const auto characters = lectern::characters(text.substr(window));
  if (characters.size() <= most_characters) return "“" + std::string(text) + "”";
  std::size_t begin = window + characters[characters.size() - most_characters].byte;
  const std::size_t space = text.find(' ', begin - 1);
  if (space != std::string_view::npos && space < begin + (text.size() - begin) / 2) {
    begin = space + 1;
  }
  return "“…" + std::string(text.substr(begin)) + "”";
}

}  // namespace lectern::deck
