// Marks of other formats, which no reader took, among the words.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "review/kinds/reviewers.h"
#include "review/pattern.h"

namespace lectern::review {
namespace {

constexpr std::array leftovers{
    R"(</?[a-zA-Z][a-zA-Z0-9]*(?:\s+[a-zA-Z-]+\s*=[^<>]*)?\s*/?>)",  // HTML
    R"(<!--|-->|<!\[CDATA)",
    R"(&(?:[a-zA-Z]{2,8}|#\d{1,6}|#x[0-9a-fA-F]{1,5});)",
    R"(\[[^\[\]\s][^\[\]]*\]\((?:https?:|mailto:|www\.|#|/|\.)[^()\s]*\))",  // Markdown
    R"((?<![\w*])\*\*(?=\S)[^*]+(?<=\S)\*\*(?![\w*])|(?<![\w_])__(?=\S)[^_]+(?<=\S)__(?![\w_]))",
    R"(```|!\[[^\[\]]*\]\()",
    R"(^#{1,6}(?!\u00A0)\s)",
    R"(\{\\[a-z0-9&]+[^\{\}]*\})",  // subtitles
    R"(\d{2}:\d{2}(?::\d{2})?[.,]\d{3}\s*-->)",
    R"(\\(?:textbf|textit|emph|section|item|begin|end|par)\b)",  // TeX
    R"(\\[nrt](?![a-zA-Z:\\]))",
    R"(\[/(?:b|i|u|url|img|color|size|quote)\])",  // forums
    R"('''?[^']+'''?(?!\w)(?<=''))",               // wikis
    R"(\[\[[^\[\]|]+\|[^\[\]]+\]\]|\{\{[^\{\}|]+\|[^\{\}]*\}\})",
};

/// Whether the reader of the file has warned of the mark.
bool is_known(const Text& text, const std::string& mark) {
  return std::ranges::any_of(text.deck->problems, [&](const Problem& problem) {
    return problem.file == text.speech().file && problem.severity == Severity::Warning &&
           problem.message.find(mark) != std::string::npos;
  });
}

}  // namespace

void review_markup(const Text& text, Findings& findings) {
  std::vector<Pattern> patterns(leftovers.begin(), leftovers.end());
  for (const Passage& passage : text.passages) {
    for (Pattern& pattern : patterns) {
      const auto found = pattern.find(passage.text);
      if (!found) continue;
      const std::string mark = excerpt(found->of(passage.text));
      if (is_known(text, mark)) break;
      findings.push_back(finding_at(
          passage, found->begin, Severity::Warning, "markup",
          mark + " is a mark of another format and would be shown as it stands: take it out"));
      break;
    }
  }
}

}  // namespace lectern::review
