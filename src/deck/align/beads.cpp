#include "deck/align/beads.h"

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "base/in_parallel.h"
#include "deck/align/align.h"
#include "deck/align/anchor.h"
#include "deck/align/cue_times.h"
#include "deck/align/signs.h"
#include "deck/align/unmatched.h"
#include "deck/format/salutation.h"
#include "deck/format/source_text.h"
#include "text/break/boundaries.h"
#include "text/letters.h"

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
                       range.begin == paragraph.sentences.front().begin,
                       addresses.lead(sentence),
                       signs_of(paragraph, range, speech.language),
                       numbers_in(sentence),
                       {},
                       sentence,
                       speech.language});
      if (!paragraph.times.empty()) units.back().time = time_of(paragraph, range);
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

std::vector<AnchoredPair> anchored_sentences(const Speech& original, const Speech& translation,
                                             Problems& problems) {
  const auto ours = first_sentences(original), theirs = first_sentences(translation);
  std::vector<AnchoredPair> anchored = anchored_pairs(original, translation, problems);
  for (AnchoredPair& pair : anchored)
    pair = {ours[pair.original], theirs[pair.translation], pair.holds};
  return anchored;
}

IndexRange shifted(IndexRange range, std::size_t by) { return {range.begin + by, range.end + by}; }

/// Matches what is between two anchored pairs, and from the last one on.
Alignment align_between(std::vector<AnchoredPair> anchored, std::span<const Unit> original,
                        std::span<const Unit> translation) {
  anchored.push_back({original.size(), translation.size(), false});
  Alignment all;
  AnchoredPair begin{0, 0, false};
  for (const AnchoredPair& end : anchored) {
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

bool is_item(const Paragraph& paragraph) { return paragraph.kind == Paragraph::Kind::Item; }

/// A salutation's translation is one too, whatever it ends in.
void share_kinds(const Speech& original, Speech& translation, const std::vector<Match>& matches) {
  for (const Match& match : matches) {
    if (match.source.size() != 1 || match.target.size() != 1) continue;
    const Paragraph& ours = original.paragraphs[original.sentences[match.source.begin].paragraph];
    Paragraph& theirs = translation.paragraphs[translation.sentences[match.target.begin].paragraph];
    const bool items = is_item(ours) || is_item(theirs);  // which their marks tell
    if (theirs.sentences.size() == 1 && !items) theirs.kind = ours.kind;
  }
}

/// What a translation has before an original's sentence: sentences of its own, or usually none
/// (`begin == end`).
using Insertion = std::optional<IndexRange>;

/// Those before each of the original's sentences and after the last; none where the
/// translation's own sentences run across.
std::vector<Insertion> insertions_of(const std::vector<Match>& matches, std::size_t source_size) {
  std::vector<Insertion> insertions(source_size + 1);
  insertions[0] = IndexRange{0, 0};
  for (const Match& match : matches) {
    if (match.target.empty()) {
      for (std::size_t i = match.source.begin + 1; i < match.source.end; ++i) {
        insertions[i] = IndexRange{match.target.end, match.target.end};
      }
    }
    Insertion& insertion = insertions[match.source.end];
    if (match.source.empty() && insertion) {
      insertion->end = match.target.end;
    } else {
      insertion = IndexRange{match.target.end, match.target.end};
    }
  }
  return insertions;
}

/// Joins the original's sentences and those matched to them in each translation.
class BeadBuilder {
 public:
  explicit BeadBuilder(const std::vector<Speech>& speeches) : speeches_(speeches) {
    reached_.resize(speeches.size(), 0);
  }

  /// A bead that holds, in each speech, the sentences up to `ends`.
  void add(const std::vector<std::size_t>& ends) {
    Bead bead;
    std::optional<IndexRange> said;  // the original's sentences, or else the only ones there are
    std::size_t speech = 0;
    for (std::size_t i = 0; i < speeches_.size(); ++i) {
      const IndexRange range{reached_[i], ends[i]};
      bead.sentences.push_back(range);
      if (!said && !range.empty()) {
        said = range;
        speech = i;
      }
      reached_[i] = ends[i];
    }
    if (!said) return;
    bead.leads_next = are_all(Paragraph::Kind::Salutation, speeches_[speech], *said);
    bead.heading = are_all(Paragraph::Kind::Heading, speeches_[speech], *said);
    bead.ends_paragraph = ends_paragraph(speeches_[speech], said->end);
    bead.list_goes_on = bead.ends_paragraph && list_goes_on(speeches_[speech], said->end);
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

  std::vector<Bead> release() {
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

  /// From one item to the next, or from what leads to the first.
  static bool list_goes_on(const Speech& speech, std::size_t end) {
    if (end == speech.sentences.size()) return false;
    const std::size_t next = speech.sentences[end].paragraph;
    if (next == 0 || !is_item(speech.paragraphs[next])) return false;
    const Paragraph& before = speech.paragraphs[next - 1];
    if (before.kind == Paragraph::Kind::Heading) return false;
    const auto last = text::last_telling_character(before.text);
    if (is_item(before) || (last && text::is_colon(*last))) return true;
    // what a text begins with is rather its title
    return next > 1 && last && !text::ends_sentence(*last) && !text::is_comma(*last);
  }

  const std::vector<Speech>& speeches_;
  std::vector<std::size_t> reached_;  ///< of each speech's sentences
  std::vector<Bead> beads_;
};

/// The coarsest partition common to all translations: cut only where no sentence runs across.
std::vector<Bead> beads_of(const std::vector<Speech>& speeches,
                           const std::vector<std::vector<Insertion>>& insertions) {
  BeadBuilder builder(speeches);
  for (std::size_t cut = 0; cut <= speeches.front().sentences.size(); ++cut) {
    const bool common = std::all_of(insertions.begin(), insertions.end(),
                                    [cut](const auto& own) { return own[cut].has_value(); });
    if (!common) continue;
    std::vector<std::size_t> ends = {cut};
    for (const auto& own : insertions) ends.push_back(own[cut]->begin);
    builder.add(ends);
    for (std::size_t i = 0; i < insertions.size(); ++i)
      builder.add_alone(i + 1, insertions[i][cut]->end);
  }
  return builder.release();
}

}  // namespace

std::vector<Bead> match(std::vector<Speech>& speeches, Problems& problems) {
  if (speeches.empty()) return {};
  const std::vector<char> timed = of_one_recording(speeches);
  share_sentence_ends(speeches, timed);
  const Speech& original = speeches.front();
  const std::vector<Unit> original_units = units_of(original);
  std::vector<std::vector<AnchoredPair>> anchored;
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    anchored.push_back(anchored_sentences(original, speeches[i], problems));
  }
  std::vector<Alignment> alignments(anchored.size());
  in_parallel(anchored.size(), [&](std::size_t i) {
    std::vector<Unit> units = units_of(speeches[i + 1]);
    if (!timed[i + 1]) {
      for (Unit& unit : units) unit.time.reset();
    }
    alignments[i] = align_between(std::move(anchored[i]), original_units, units);
  });
  std::vector<std::vector<Insertion>> insertions;
  for (std::size_t i = 1; i < speeches.size(); ++i) {
    Speech& translation = speeches[i];
    auto& [matches, uncertain] = alignments[i - 1];
    translation.uncertain = std::move(uncertain);
    share_kinds(original, translation, matches);
    report_unmatched(original, translation, matches, problems);
    report_uncertain(original, translation, matches, problems);
    if (timed[i]) {
      report_unsaid(original, translation, cues_unsaid(original, translation), matches, problems);
    }
    insertions.push_back(insertions_of(matches, original.sentences.size()));
  }
  return beads_of(speeches, insertions);
}

}  // namespace lectern::deck
