#include "deck/lexicon.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace lectern::deck {
namespace {

// More pairs of words than these are not weighed: their lengths alone match so long a text.
constexpr std::size_t most_pairs = 16'000'000;
constexpr std::size_t cognate_letters = 4;
// Words that go together are not independent of each other: so much of each counts.
constexpr double strength = 0.5;

}  // namespace

Lexicon::Side::Side(std::span<const Unit> from) {
  for (const Unit& unit : from) terms.insert(terms.end(), unit.terms.begin(), unit.terms.end());
  std::sort(terms.begin(), terms.end());
  terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
  std::vector<double> held(terms.size(), 0);
  for (const Unit& unit : from) {
    std::vector<Term> own;
    for (const std::string& term : unit.terms) {
      own.push_back(
          static_cast<Term>(std::lower_bound(terms.begin(), terms.end(), term) - terms.begin()));
    }
    std::sort(own.begin(), own.end());
    own.erase(std::unique(own.begin(), own.end()), own.end());
    for (const Term term : own) ++held[term];
    units.push_back(std::move(own));
  }
  for (const double count : held) {
    weights.push_back(std::log(static_cast<double>(from.size() + 1) / count));
  }
  matched.resize(terms.size());
}

std::vector<Lexicon::Term> Lexicon::Side::terms_in(IndexRange range) const {
  std::vector<Term> all;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    all.insert(all.end(), units[i].begin(), units[i].end());
  }
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

Lexicon::Lexicon(std::span<const Unit> source, std::span<const Unit> target)
    : source_(source), target_(target) {
  const std::size_t pairs = source_.terms.size() * target_.terms.size();
  if (pairs > most_pairs || source.size() * target.size() > most_pairs) return;
  cognates_.resize(pairs);
  together_.resize(pairs);
  for (Term s = 0; s < source_.terms.size(); ++s) {
    for (Term t = 0; t < target_.terms.size(); ++t) {
      const std::string_view a = source_.terms[s], b = target_.terms[t];
      cognates_[s * target_.terms.size() + t] =
          a == b || (a.size() >= cognate_letters && b.size() >= cognate_letters &&
                     a.substr(0, cognate_letters) == b.substr(0, cognate_letters));
    }
  }
}

double Lexicon::association(Term source, Term target, std::size_t shared_left_out,
                            std::size_t source_left_out, std::size_t target_left_out) const {
  const std::size_t pair = source * target_.terms.size() + target;
  if (cognates_[pair]) return 1;
  const std::size_t together = together_[pair] - shared_left_out;
  if (together == 0) return 0;
  const std::size_t apart =
      source_.matched[source] - source_left_out + (target_.matched[target] - target_left_out);
  const double dice = 2.0 * static_cast<double>(together) / static_cast<double>(apart);
  return together == 1 ? dice / 3 : dice;
}

void Lexicon::learn(const std::vector<Match>& matches) {
  if (cognates_.empty()) return;
  const std::size_t width = target_.terms.size();
  std::fill(together_.begin(), together_.end(), 0);
  std::fill(source_.matched.begin(), source_.matched.end(), 0);
  std::fill(target_.matched.begin(), target_.matched.end(), 0);
  std::vector<std::size_t> source_match(source_.units.size(), matches.size());
  std::vector<std::size_t> target_match(target_.units.size(), matches.size());
  std::vector<std::vector<Term>> ours(matches.size() + 1), theirs(matches.size() + 1);
  for (std::size_t m = 0; m < matches.size(); ++m) {
    const Match& match = matches[m];
    if (match.source.empty() || match.target.empty()) continue;
    for (std::size_t i = match.source.begin; i < match.source.end; ++i) source_match[i] = m;
    for (std::size_t i = match.target.begin; i < match.target.end; ++i) target_match[i] = m;
    ours[m] = source_.terms_in(match.source);
    theirs[m] = target_.terms_in(match.target);
    for (const Term s : ours[m]) ++source_.matched[s];
    for (const Term t : theirs[m]) ++target_.matched[t];
    for (const Term s : ours[m]) {
      for (const Term t : theirs[m]) ++together_[s * width + t];
    }
  }
  affinities_.assign(source_.units.size() * target_.units.size(), 0);
  for (std::size_t i = 0; i < source_.units.size(); ++i) {
    for (std::size_t j = 0; j < target_.units.size(); ++j) {
      const std::size_t a = source_match[i], b = target_match[j];
      const auto in = [](const std::vector<Term>& all, Term term) {
        return static_cast<std::size_t>(std::binary_search(all.begin(), all.end(), term));
      };
      std::vector<std::size_t> t_in_a, t_in_b;
      for (const Term t : target_.units[j]) {
        t_in_a.push_back(in(theirs[a], t));
        t_in_b.push_back(a == b ? 0 : in(theirs[b], t));
      }
      double sum = 0;
      std::vector<double> best_of(target_.units[j].size(), 0);
      for (const Term s : source_.units[i]) {
        const std::size_t s_in_a = in(ours[a], s), s_in_b = a == b ? 0 : in(ours[b], s);
        double best = 0;
        for (std::size_t k = 0; k < target_.units[j].size(); ++k) {
          const Term t = target_.units[j][k];
          const double score = association(s, t, s_in_a * t_in_a[k] + s_in_b * t_in_b[k],
                                           s_in_a + s_in_b, t_in_a[k] + t_in_b[k]);
          best = std::max(best, score);
          best_of[k] = std::max(best_of[k], score);
        }
        sum += best * source_.weights[s];
      }
      for (std::size_t k = 0; k < best_of.size(); ++k) {
        sum += best_of[k] * target_.weights[target_.units[j][k]];
      }
      affinities_[i * target_.units.size() + j] = sum / 2;
    }
  }
  estimate_usual();
}

double Lexicon::affinity(IndexRange source, IndexRange target) const {
  if (affinities_.empty()) return 0;
  double common = 0, usual = 0;
  for (std::size_t i = source.begin; i < source.end; ++i) {
    for (std::size_t j = target.begin; j < target.end; ++j) {
      common += affinities_[i * target_.units.size() + j];
      usual += usual_[i * target_.units.size() + j];
    }
  }
  return strength * (common - usual);
}

void Lexicon::estimate_usual() {
  const std::size_t rows = source_.units.size(), columns = target_.units.size();
  std::vector<double> row_sums(rows, 0), column_sums(columns, 0);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      row_sums[i] += affinities_[i * columns + j];
      column_sums[j] += affinities_[i * columns + j];
    }
  }
  usual_.assign(affinities_.size(), 0);
  const double total = std::accumulate(row_sums.begin(), row_sums.end(), 0.0);
  for (std::size_t i = 0; i < rows; ++i) {
    for (std::size_t j = 0; j < columns; ++j) {
      // What they would have in common if words were strewn at random.
      usual_[i * columns + j] = total > 0 ? row_sums[i] * column_sums[j] / total : 0;
    }
  }
}

}  // namespace lectern::deck
