// Passages that were pasted twice.
#include <algorithm>
#include <map>
#include <string>

#include "review/kinds/reviewers.h"
#include "review/letters_of.h"
#include "review/wordings.h"

namespace lectern::review {
namespace {

/// What a speaker says again on purpose is shorter.
constexpr std::size_t shortest = 60;

bool is_of_prose(const deck::Paragraph& paragraph) {
  return paragraph.kind == deck::Paragraph::Kind::Passage &&
         paragraph.text.find(deck::line_end) == std::string::npos;
}

std::size_t letters_of(std::string_view text) {
  ScriptCounts counts;
  counts.add(text);
  return counts.all;
}

/// How many paragraphs of the original say again what one before them says: a refrain of its own.
std::size_t repetitions_in(const deck::Speech& speech) {
  std::map<std::string, std::size_t> said;
  std::size_t again = 0;
  for (const deck::Paragraph& paragraph : speech.paragraphs) {
    if (is_of_prose(paragraph) && letters_of(paragraph.text) >= shortest)
      again += said[wording_of(paragraph.text)]++ > 0 ? 1 : 0;
  }
  return again;
}

}  // namespace

void review_repetition(const Text& text, Findings& findings) {
  if (!text.is_original() && repetitions_in(text.original()) > 0) return;
  std::map<std::string, int> said;  // on which line
  for (const Passage& passage : text.passages) {
    if (passage.paragraph == Passage::headline ||
        !is_of_prose(text.speech().paragraphs[passage.paragraph]) ||
        letters_of(passage.text) < shortest) {
      continue;
    }
    const int line = passage.source->front().line;
    const auto [before, is_new] = said.try_emplace(wording_of(passage.text), line);
    if (is_new || before->first.empty()) continue;
    findings.push_back(finding_at(
        passage, 0, text.is_original() ? Severity::Note : Severity::Warning, "repeated-passage",
        excerpt(passage.text) + " says again what line " + std::to_string(before->second) +
            " says: if it was pasted twice, take it out"));
  }
}

}  // namespace lectern::review
