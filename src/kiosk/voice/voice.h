// Says words aloud; a test brings its own.
#pragma once

#include <optional>

#include "base/language_tag.h"
#include "base/problem.h"
#include "base/time.h"
#include "kiosk/voice/settings.h"
#include "show/spoken.h"

namespace lectern::kiosk {

/// Nothing here waits for anybody.
class Voice {
 public:
  virtual ~Voice() = default;

  /// From now on.
  virtual void use(const SpeechSettings& settings, SteadyTime now) = 0;

  /// Somebody is about to listen: a synthesiser that was not there is looked for once more.
  virtual void prepare(SteadyTime now) = 0;

  /// After what is being said. `volume`: 0 to 100.
  virtual void say(const show::Utterance& utterance, int volume, SteadyTime now) = 0;
  /// Breaks off, and forgets what was to come.
  virtual void silence(SteadyTime now) = 0;

  /// Whether something is being said, or is still to be.
  virtual bool speaking() const = 0;
  /// Whether there is a synthesiser, as far as that is known yet.
  virtual bool able() const = 0;
  /// Whether it has a voice for the language, likewise.
  virtual bool can_say(const LanguageTag& language) const = 0;

  /// What has happened since: to be called whenever something may have, or it is due.
  virtual void attend(SteadyTime now) = 0;
  virtual std::optional<SteadyTime> due() const = 0;

  /// What keeps it from speaking.
  virtual Problems problems() const { return {}; }
};

}  // namespace lectern::kiosk
