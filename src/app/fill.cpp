#include "app/fill.h"

#include <sstream>

#include "base/utf8.h"

namespace lectern::app {
namespace {

std::string paragraph(const std::string& text, int columns, std::string_view margin) {
  std::istringstream words(text);
  std::string lines;
  std::string line;
  for (std::string word; words >> word;) {
    const auto length = margin.size() + count_characters(line) + 1 + count_characters(word);
    if (!line.empty() && length > static_cast<std::size_t>(columns)) {
      lines += std::string(margin) + line + '\n';
      line.clear();
    }
    line += (line.empty() ? "" : " ") + word;
  }
  return lines + std::string(margin) + line + '\n';
}

}  // namespace

std::string filled(std::string_view text, int columns, std::string_view margin) {
  std::istringstream all{std::string(text)};
  std::string lines;
  std::string words;
  for (std::string line; std::getline(all, line);) {
    if (!line.empty()) {
      words += line + ' ';
      continue;
    }
    lines += paragraph(words, columns, margin) + '\n';
    words.clear();
  }
  return lines + paragraph(words, columns, margin);
}

}  // namespace lectern::app
