#include "review/review.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>
#include <set>
#include <tuple>
#include <utility>

#include "base/in_parallel.h"
#include "review/kinds/reviewers.h"
#include "review/wordings.h"

namespace lectern::review {
namespace {

/// Whether what else is odd about a passage with such a finding only follows from it.
enum class Bearing { Detail, Explains };

struct Reviewer {
  void (*review)(const Text&, Findings&);
  Bearing bearing;
};

/// Causes before their effects.
constexpr std::array reviewers{
    Reviewer{review_encoding, Bearing::Explains},      //
    Reviewer{review_script, Bearing::Explains},        //
    Reviewer{review_order, Bearing::Explains},         //
    Reviewer{review_wording, Bearing::Explains},       //
    Reviewer{review_placeholders, Bearing::Explains},  //
    Reviewer{review_language, Bearing::Explains},      //
    Reviewer{review_repetition, Bearing::Detail},      //
    Reviewer{review_numbers, Bearing::Detail},         //
    Reviewer{review_credits, Bearing::Detail},         //
    Reviewer{review_markup, Bearing::Detail},          //
    Reviewer{review_pairs, Bearing::Detail},           //
    Reviewer{review_typography, Bearing::Detail},      //
    Reviewer{review_words, Bearing::Detail},
};

void leave_out(const Findings& explained, Text& text) {
  std::set<std::size_t> paragraphs;
  for (const Finding& finding : explained) paragraphs.insert(finding.paragraph);
  if (paragraphs.contains(Finding::whole)) text.passages.clear();
  std::erase_if(text.passages,
                [&](const Passage& passage) { return paragraphs.contains(passage.paragraph); });
}

Findings findings_in(Text text) {
  Findings all;
  for (const auto& [review, bearing] : reviewers) {
    Findings found;
    review(text, found);
    if (bearing == Bearing::Explains) leave_out(found, text);
    std::ranges::move(found, std::back_inserter(all));
  }
  return all;
}

/// More of one kind than this in a text tell nobody more.
constexpr std::size_t told_apart = 3;

/// The first few of each kind, the last of which says how many there are.
Findings gathered(Findings findings) {
  std::ranges::stable_sort(findings, {}, [](const Finding& finding) {
    return std::pair(finding.place.line, finding.place.column);
  });
  std::map<std::string, std::size_t> seen;
  std::map<std::string, Finding*> last;
  Findings few;
  few.reserve(findings.size());
  for (Finding& finding : findings) {
    if (++seen[finding.code] > told_apart) continue;
    few.push_back(std::move(finding));
    last[few.back().code] = &few.back();
  }
  for (const auto& [code, finding] : last) {
    const std::size_t more = seen[code] - std::min(seen[code], told_apart);
    if (more > 0) finding->message += " (and " + std::to_string(more) + " more like it)";
  }
  return few;
}

}  // namespace

Problems review(const deck::Deck& deck) {
  const Wordings wordings(deck);
  std::vector<Problems> found(deck.speeches.size());
  in_parallel(deck.speeches.size(), [&](std::size_t i) {
    for (Finding& finding : gathered(findings_in(Text(deck, i, &wordings)))) {
      found[i].push_back({deck.speeches[i].file, finding.place.line, finding.place.column,
                          finding.severity, std::move(finding.code), std::move(finding.message)});
    }
  });
  Problems problems;
  for (Problems& each : found) std::ranges::move(each, std::back_inserter(problems));
  return problems;
}

void put_in_order(Problems& problems) {
  std::ranges::stable_sort(problems, [](const Problem& a, const Problem& b) {
    const auto key = [](const Problem& problem) {
      return std::tuple(problem.severity != Severity::Error, std::cref(problem.file), problem.line,
                        problem.column);
    };
    return key(a) < key(b);
  });
}

}  // namespace lectern::review
