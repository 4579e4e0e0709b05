// Whether a kiosk speaks to whoever asks it to: the table [speech] of a configuration.
#pragma once

namespace lectern::kiosk {

struct SpeechSettings {
  bool on = false;
  int volume = 50;  ///< at which each visit begins: 0 to 100, 50 being the engine's own
  friend bool operator==(const SpeechSettings&, const SpeechSettings&) = default;
};

}  // namespace lectern::kiosk
