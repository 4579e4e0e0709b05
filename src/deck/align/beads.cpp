#include "deck/align/beads.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/in_parallel.h"
#include "deck/align/align.h"
#include "deck/align/anchor.h"
#include "deck/align/unmatched.h"
#include "deck/format/salutation.h"
#include "deck/format/source_text.h"
#include "text/break/boundaries.h"

namespace lectern::deck {
namespace {

Unit::Kind kind_of(const Paragraph& paragraph, std::string_view sentence,
                   const LanguageTag& language) {
  if (paragraph.kind == Paragraph::Kind::Salutation) return Unit::Kind::Salutation;
  // Run together with others it may still be one.
  const bool perhaps = is_salutation(sentence, language) || may_be_salutation(sentence, language);
  return perhaps ? Unit::Kind::Either : Unit::Kind::Passage;
}

std::vector<Unit> units_of(const Speech& speech) {
  Addresses addresses;
  for (const Paragraph& paragraph : speech.paragraphs) {
    if (paragraph.kind == Paragraph::Kind::Salutation) addresses.learn(paragraph.text);
  }
  std::vector<Unit> units;
  for (const Paragraph& paragraph : speech.paragraphs) {
    for (const ByteRange& range : paragraph.sentences) {
      const std::string_view sentence = range.of(paragraph.text);
      units.push_back({text::character_count(sentence, speech.language),
                       kind_of(paragraph, sentence, speech.language),
                       range.begin == paragraph.sentences.front().begin, addresses.lead(sentence),
                       sentence, speech.language});
    }
  }
  return units;
}

/// Of the paragraphs' sentences, as a range into Speech::sentences. `firsts[i]` is the first
/// sentence of paragraph i, and there is one more at the end.
std::vector<std::size_t> first_sentences(const Speech& speech) {
  std::vector<std::size_t> firsts = {0};
  for (const Paragraph& paragraph : speech.paragraphs) {
    firsts.push_back(firsts.back() + paragraph.sentences.size());
  }
  return firsts;
}

std::vector<AnchoredPair> pinned_sentences(const Speech& original, const Speech& translation,
                                           Problems& problems) {
  const auto ours = first_sentences(original), theirs = first_sentences(translation);
  std::vector<AnchoredPair> pins = anchored_pairs(original, translation, problems);
  for (AnchoredPair& pin : pins) pin = {ours[pin.original], theirs[pin.translation], pin.holds};
  return pins;
}

IndexRange shifted(IndexRange range, std::size_t by) { return {range.begin + by, range.end + by}; }

/// Matches what stands between two pins, and from the last one on.
Alignment align_between(std::vector<AnchoredPair> pins, std::span<const Unit> original,
                        std::span<const Unit> translation) {
  pins.push_back({original.size(), translation.size(), false});
  Alignment all;
  AnchoredPair begin{0, 0, false};
  for (const AnchoredPair& end : pins) {
    const auto [matches, uncertain] =
        align(original.subspan(begin.original, end.original - begin.original),
              translation.subspan(begin.translation, end.translation - begin.translation),
              begin.holds ? Beginning::Same : Beginning::Free);
    for (const auto [source, target] : matches) {
      all.matches.push_back({shifted(source, begin.original), shifted(target, begin.translation)});
    }
    for (const IndexRange stretch : uncertain) {
      all.uncertain.push_back(shifted(stretch, begin.original));
    }
    begin = end;
  }
  return all;
}

/// A salutation's translation is one too, whatever it ends in.
void share_kinds(const Speech& original, Speech& translation, const std::vector<Match>& matches) {
  for (const Match& match : matches) {
    if (match.source.size() != 1 || match.target.size() != 1) continue;
    const Paragraph& ours = original.paragraphs[original.sentences[match.source.begin].paragraph];
    Paragraph& theirs = translation.paragraphs[translation.sentences[match.target.begin].paragraph];
    if (theirs.sentences.size() == 1) theirs.kind = ours.kind;
  }
}

/// What a translation has at the seam before an original's sentence: sentences of its own, or
/// usually none (`begin == end`).
using Seam = std::optional<IndexRange>;

/// The seams before each of the original's sentences and after the last; none where the
/// translation's own sentences run across.
std::vector<Seam> seams_of(const std::vector<Match>& matches, std::size_t source_size) {
  std::vector<Seam> seams(source_size + 1);
  seams[0] = IndexRange{0, 0};
  for (const Match& match : matches) {
    if (match.target.empty()) {
      for (std::size_t i = match.source.begin + 1; i < match.source.end; ++i) {
        seams[i] = IndexRange{match.target.end, match.target.end};
      }
    }
    Seam& seam = seams[match.source.end];
    if (match.source.empty() && seam) {
      seam->end = match.target.end;
    } else {
      seam = IndexRange{match.target.end, match.target.end};
    }
  }
  return seams;
}

/// Threads the original's sentences and those matched to them in each translation.
class Threader {
 public:
  explicit Threader(const std::vector<Speech>& speeches) : speeches_(speeches) {
    reached_.resize(speeches.size(), 0);
  }

  /// A bead that holds, in each speech, the sentences up to `ends`.
  void add(const std::vector<std::size_t>& ends) {
    Bead bead;
    std::optional<IndexRange> telling;  // the original's sentences, or else the only ones there are
    std::size_t teller = 0;
    for (std::size_t i = 0; i < speeches_.size(); ++i) {
      const IndexRange range{reached_[i], ends[i]};
      bead.sentences.push_back(range);
      if (!telling && !range.empty()) {
        telling = range;
        teller = i;
      }
      reached_[i] = ends[i];
    }
    if (!telling) return;
    bead.leads_next = are_all(Paragraph::Kind::Salutation, speeches_[teller], *telling);
    bead.heading = are_all(Paragraph::Kind::Heading, speeches_[teller], *telling);
    bead.ends_paragraph = ends_paragraph(speeches_[teller], telling->end);
    beads_.push_back(std::move(bead));
  }

  /// Beads for what only one speech says, up to its sentence `end`.
  void add_alone(std::size_t speech, std::size_t end) {
    while (reached_[speech] < end) {
      std::vector<std::size_t> ends = reached_;
      ++ends[speech];
      add(ends);
    }
  }

  std::vector<Bead> take() {
    if (!beads_.empty()) beads_.back().leads_next = false;
    return std::move(beads_);
  }

 private:
  static bool are_all(Paragraph::Kind kind, const Speech& speech, IndexRange sentences) {
    for (std::size_t i = sentences.begin; i < sentences.end; ++i) {
      const Paragraph& paragraph = speech.paragraphs[speech.sentences[i].paragraph];
      if (paragraph.kind != kind) return false;
    }
    return true;
  }

  static bool ends_paragraph(const Speech& speech, std::size_t end) {
    return end == speech.sentences.size() || speech.sentences[end].index == 0;
  }

  const std::vector<Speech>& speeches_;
  std::vector<std::size_t> reached_;  ///< of each speech's sentences
  std::vector<Bead> beads_;
};

/// The coarsest partition common to all translations: cut only where each has a seam.
std::vector<Bead> threaded(const std::vector<Speech>& speeches,
                           const std::vector<std::vector<Seam>>& seams) {
  Threader threader(speeches);
  for (std::size_t cut = 0; cut <= speeches.front().sentences.size(); ++cut) {
    const bool common = std::all_of(seams.begin(), seams.end(),
                                    [cut](const auto& own) { return own[cut].has_value(); });
    if (!common) continue;
    std::vector<std::size_t> ends = {cut};
    for (const auto& own : seams) ends.push_back(own[cut]->begin);
    threader.add(ends);
    for (std::size_t i = 0; i < seams.size(); ++i) threader.add_alone(i + 1, seams[i][cut]->end);
  }
  return threader.take();
}

}  // namespace

std::vector<Bead> match(std::vector<Speech>& speeches, Problems& problems) {
  if (speeches.empty()) return {};
  const Speech& original = speeches.front();
  const std::vector<Unit> original_units = units_of(original);
  std::vector<std::vector<AnchoredPair>> pins;
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    pins.push_back(pinned_sentences(original, speeches[i], problems));
  }
  std::vector<Alignment> alignments(pins.size());
  in_parallel(pins.size(), [&](std::size_t i) {
    alignments[i] = align_between(std::move(pins[i]), original_units, units_of(speeches[i + 1]));
  });
  std::vector<std::vector<Seam>> seams;
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    Speech& translation = speeches[i];
    auto& [matches, uncertain] = alignments[i - 1];
    translation.uncertain = std::move(uncertain);
    share_kinds(original, translation, matches);
    report_unmatched(original, translation, matches, problems);
    report_uncertain(original, translation, matches, problems);
    seams.push_back(seams_of(matches, original.sentences.size()));
  }
  return threaded(speeches, seams);
}

}  // namespace lectern::deck
