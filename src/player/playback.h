// A prepared show as it plays: all its languages in turn, or the one a visitor chose.
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

class Playback {
 public:
  /// Begins at an instant of the show, which must not be empty; `speed` is how many times as fast
  /// as the clock it runs.
  Playback(std::shared_ptr<const content::PreparedShow> prepared, double speed, Instant begin,
           SteadyTime now);

  const content::PreparedShow& prepared() const { return *prepared_; }
  std::shared_ptr<const content::PreparedShow> prepared_pointer() const { return prepared_; }

  /// The show that plays, and the instant of it.
  const show::Show& show() const { return chosen_ ? *chosen_ : prepared_->show; }
  Instant position(SteadyTime now) const { return playhead_.position(now); }

  /// What the panel shows; marked while paused, where that is not how visitors read anyway.
  show::Frame frame(SteadyTime now) const;
  /// When it may differ; nothing: not by itself.
  std::optional<SteadyTime> next_change(SteadyTime now) const;
  std::vector<slide::BlockPointer> upcoming_blocks(SteadyTime now) const;
  /// When the next slide comes by itself; nothing: it does not, while paused.
  std::optional<SteadyTime> next_slide(SteadyTime now) const;

  /// When the last slide of the language that is shown begins to leave; nothing: another one is
  /// shown, or it does not leave by itself.
  std::optional<SteadyTime> speech_ends(SteadyTime now) const;

  /// Whether it is the last slide of the language that is shown.
  bool shows_last(SteadyTime now) const;

  const show::Cue& cue(SteadyTime now) const;

  struct Current {
    LanguageTag language;
    std::size_t slide = 0;   ///< its number, from 0
    std::size_t slides = 0;  ///< of numbers; the language may have fewer slides
    std::size_t round = 0;   ///< how often the show has begun anew
    Instant began{};         ///< of the cue; another for each
    Instant ends{};          ///< where another follows by itself
    friend bool operator==(const Current&, const Current&) = default;
  };
  Current current(SteadyTime now) const;

  /// Slides on, or back where negative, in the same language.
  void step(int steps, SteadyTime now);
  void go_to(show::Edge edge, SteadyTime now);
  void toggle_pause(SteadyTime now);
  void pause(SteadyTime now);
  void resume(SteadyTime now);
  bool paused() const { return playhead_.paused(); }
  /// Pauses for as long as the slide is being read out, which is no pause to whoever looks.
  void hold(SteadyTime now);
  bool held() const { return paused() && held_; }

  /// From now on this language alone, beginning with the same passage. False, and nothing happens,
  /// where the show does not have it by itself, or nothing else.
  bool choose(const LanguageTag& language, SteadyTime now);
  /// From now on the language that is shown alone, which goes on where it is.
  void stay_in_language(SteadyTime now);
  /// The language after the one that is shown.
  LanguageTag next_language(SteadyTime now) const;
  /// Whether a visitor chose the language, or stays in it.
  bool chosen() const { return chosen_.has_value(); }

  /// All languages in their turn again, from the beginning of the first.
  void attract(SteadyTime now);

  /// Goes on with another show: the same passage in the same language, as long as it has been shown
  /// already.
  void continue_with(std::shared_ptr<const content::PreparedShow> prepared, SteadyTime now);

 private:
  std::optional<SteadyTime> clock_at(Instant position) const;
  /// To where the cue comes next: time never runs back, which the drift goes by.
  void move_to(const show::Cue& cue, SteadyTime now);
  bool has(const LanguageTag& language) const;

  std::shared_ptr<const content::PreparedShow> prepared_;
  std::optional<show::Show> chosen_;  // one language of it
  show::Playhead playhead_;
  bool held_ = false;
};

}  // namespace lectern::player
