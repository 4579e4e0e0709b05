// Reads aloud what the panel shows, to whoever asks for it and for as long as they stay.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>

#include "base/language_tag.h"
#include "base/time.h"
#include "kiosk/voice/voice.h"
#include "show/spoken.h"

namespace lectern::player {

/// What there is to be heard at one time.
struct Scene {
  /// A menu, the bar or a question.
  struct Menu {
    std::size_t opening = 0;  ///< how many have been opened before: another one for each
    std::size_t page = 0;
    bool hides_slide = false;
    show::SpokenMenu words;
    std::optional<std::size_t> highlighted;
    std::optional<std::chrono::seconds> left;  ///< of its countdown
  };

  LanguageTag language;
  std::size_t slide = 0;   ///< of the language's
  show::Utterances words;  ///< the slide's
  std::optional<Menu> menu;
};

struct Said {
  show::Utterances words;
  bool slide = false;  ///< it is the whole slide
};

/// What is said as one scene follows another (null: none): what somebody came to. Of a menu that
/// opens all is said, but where one target is highlighted no other; of a countdown the seconds at
/// its beginning and, so that it does not drown what is offered, the last ten and five. `reading`:
/// the slide is being read already, and is not begun again because a menu has closed.
Said to_be_said(const Scene* before, const Scene& now, bool reading);

/// Silent until it is begun, and again when it has ended.
class Narration {
 public:
  static constexpr int volume_step = 10;

  /// Null: there is no voice. It must outlive this.
  explicit Narration(kiosk::Voice* voice) : voice_(voice) {}

  bool on() const { return on_; }
  /// Whether a slide is being read out.
  bool reading() const { return reading_; }
  bool speaking() const { return on_ && voice_->speaking(); }
  /// Whether there is nobody to say it any more.
  bool lost() const { return on_ && !voice_->able(); }
  bool can_say(const LanguageTag& language) const { return on_ && voice_->can_say(language); }

  /// At this volume; nothing without a voice that is on.
  void begin(const kiosk::SpeechSettings& settings, SteadyTime now);
  /// With it goes how loud it was made: EN 301 549, 5.1.3.13.
  void end(SteadyTime now);

  /// Somebody does something: whatever is being said is broken off. Whether anything was.
  bool interrupt(SteadyTime now);
  void louder(int by);
  /// The whole scene is new to whoever listens.
  void say_again() { heard_.reset(); }

  /// Says what is new, after what is being said.
  void follow(const Scene& scene, SteadyTime now);
  /// Whether the slide has been read to its end: once.
  bool read_out();

 private:
  kiosk::Voice* voice_;
  bool on_ = false;
  int volume_ = 0;
  std::optional<Scene> heard_;
  bool reading_ = false;
};

}  // namespace lectern::player
