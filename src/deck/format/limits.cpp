#include "deck/format/limits.h"

#include <algorithm>
#include <string>

namespace lectern::deck {
namespace {

Problem too_large(const std::filesystem::path& file, const SourceMark& mark,
                  const std::string& message) {
  return {file, mark.line, mark.column, Severity::Error, "too-large", message};
}

bool short_enough(std::size_t bytes, const char* thing, const SourceMark& mark,
                  const std::filesystem::path& file, Problems& problems) {
  if (bytes <= longest_paragraph) return true;
  problems.push_back(too_large(file, mark,
                               std::string("this ") + thing + " has " + std::to_string(bytes) +
                                   " bytes, more than the " + std::to_string(longest_paragraph) +
                                   " that one may have: divide it by blank lines"));
  return false;
}

}  // namespace

bool within_limits(std::string_view text, const std::filesystem::path& file, Problems& problems) {
  int line = 1;
  for (std::size_t begin = 0; begin < text.size(); ++line) {
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    if (!short_enough(end - begin, "line", {begin, line, 1}, file, problems)) return false;
    begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
  }
  return true;
}

bool within_limits(const std::vector<SourceParagraph>& paragraphs,
                   const std::filesystem::path& file, Problems& problems) {
  if (paragraphs.size() > most_paragraphs) {
    problems.push_back(too_large(
        file, paragraphs[most_paragraphs].source.front(),
        "here begins the paragraph after the " + std::to_string(most_paragraphs) +
            " that a text may have: divide it into several decks, or leave some of it out"));
    return false;
  }
  return std::all_of(paragraphs.begin(), paragraphs.end(), [&](const SourceParagraph& paragraph) {
    return short_enough(paragraph.text.size(), "paragraph", paragraph.source.front(), file,
                        problems);
  });
}

bool within_limit(std::size_t number, std::size_t most, const char* things,
                  const std::filesystem::path& file, Problems& problems) {
  if (number <= most) return true;
  problems.push_back(too_large(file, {},
                               "has " + std::to_string(number) + ' ' + things + ", more than the " +
                                   std::to_string(most) +
                                   " that are read of a deck: leave out what is not shown"));
  return false;
}

}  // namespace lectern::deck
