// An prepared as it is shown: the attract loop of all its languages, or the one a visitor chose.
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "base/language_tag.h"
#include "base/time.h"
#include "content/prepared_show.h"
#include "show/frame.h"
#include "show/playhead.h"

namespace lectern::player {

/// `now` is a steady clock's time throughout.
class Playback {
 public:
  /// Begins at an instant of the prepared's show, which must have something to show; `speed` is how
  /// many times as fast as the clock it runs.
  Playback(std::shared_ptr<const content::PreparedShow> prepared, double speed, Instant begin,
           SteadyTime now);

  const content::PreparedShow& prepared() const { return *prepared_; }
  std::shared_ptr<const content::PreparedShow> prepared_pointer() const { return prepared_; }

  /// The show that plays, and the instant of it.
  const show::Show& show() const { return chosen_ ? *chosen_ : prepared_->show; }
  Instant position(SteadyTime now) const { return playhead_.position(now); }

  /// What stands on the panel; marked while paused.
  show::Frame frame(SteadyTime now) const;
  /// The clock's time from which it may differ; nothing: not by itself.
  std::optional<SteadyTime> next_change(SteadyTime now) const;
  std::vector<slide::BlockPointer> upcoming_blocks(SteadyTime now) const;
  /// When the next slide comes by itself; nothing: it does not, while paused.
  std::optional<SteadyTime> next_slide(SteadyTime now) const;

  const show::Cue& cue(SteadyTime now) const;

  struct Place {
    LanguageTag language;
    std::size_t slide = 0;   ///< its number, from 0
    std::size_t slides = 0;  ///< of numbers; the language may have fewer slides
    std::size_t round = 0;   ///< how often the show has begun anew
    Instant began{};         ///< of the cue; tells each from every other of the show
    Instant ends{};          ///< where another follows by itself
    friend bool operator==(const Place&, const Place&) = default;
  };
  Place place(SteadyTime now) const;

  /// Slides on, or back where negative, in the same language.
  void step(int steps, SteadyTime now);
  void go_to(show::Edge edge, SteadyTime now);
  void toggle_pause(SteadyTime now);
  void pause(SteadyTime now);
  void resume(SteadyTime now);
  bool paused() const { return playhead_.paused(); }

  /// From now on this language alone, beginning with the same passage. False, and nothing happens,
  /// where the prepared does not show it by itself, or nothing else.
  bool choose(const LanguageTag& language, SteadyTime now);
  /// The language after the one that stands.
  LanguageTag next_language(SteadyTime now) const;
  /// Whether a visitor chose the language.
  bool chosen() const { return chosen_.has_value(); }

  /// All languages in their turn again, from the beginning of the first.
  void attract(SteadyTime now);

  /// Shows another prepared in its place: the same passage in the same language, for as long as it
  /// has been standing already.
  void continue_with(std::shared_ptr<const content::PreparedShow> prepared, SteadyTime now);

 private:
  std::optional<SteadyTime> clock_at(Instant position) const;
  /// To where the cue stands next: time never runs back, which the drift goes by.
  void move_to(const show::Cue& cue, SteadyTime now);
  bool has(const LanguageTag& language) const;

  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<show::Show> chosen_;  // one language of the prepared's show
  show::Playhead playhead_;
};

}  // namespace lectern::player
