// A voice that says nothing, and remembers what it would have said and when.
#pragma once

#include <algorithm>
#include <deque>
#include <set>
#include <string>
#include <vector>

#include "kiosk/voice/voice.h"

namespace lectern {

/// Each utterance takes two seconds, of the clock that it is told.
class FakeVoice final : public kiosk::Voice {
 public:
  static constexpr Duration breath{2000};

  struct Heard {
    std::string text;
    LanguageTag language;
    int volume = 0;
    Duration since{};
    bool whole = false;  ///< not broken off
  };

  void use(const kiosk::SpeechSettings& settings, SteadyTime) override { on = settings.on; }
  void prepare(SteadyTime) override { broken = broken && !comes_when_wanted; }
  void say(const show::Utterance& utterance, int volume, SteadyTime now) override {
    if (!can_say(utterance.language)) return;
    advance(now);
    const SteadyTime from = waiting_.empty() ? now : ends_;
    ends_ = from + breath;
    waiting_.push_back({ends_, heard.size()});
    heard.push_back({utterance.text, utterance.language, volume, from.time_since_epoch()});
  }
  void silence(SteadyTime now) override {
    advance(now);
    // what had not begun was never heard
    while (!waiting_.empty() && waiting_.back().end - breath > now) {
      heard.pop_back();
      waiting_.pop_back();
    }
    waiting_.clear();
  }
  bool speaking() const override { return !waiting_.empty(); }
  bool able() const override { return on && !broken; }
  bool can_say(const LanguageTag& language) const override {
    return able() && !lacking.contains(language);
  }
  void attend(SteadyTime now) override {
    if (breaks_at && now >= *breaks_at) broken = true;
    if (broken) waiting_.clear();
    advance(now);
  }
  std::optional<SteadyTime> due() const override {
    std::optional<SteadyTime> due;
    if (!waiting_.empty()) due = waiting_.front().end;
    if (breaks_at && !broken) due = std::min(due.value_or(*breaks_at), *breaks_at);
    return due;
  }

  /// All of it, what was broken off with a dash.
  std::string said() const {
    std::string all;
    for (const Heard& each : heard) {
      all += (all.empty() ? "" : " | ") + each.text + (each.whole ? "" : "–");
    }
    return all;
  }

  std::vector<Heard> heard;
  std::set<LanguageTag> lacking;
  bool on = false;
  bool broken = false;
  bool comes_when_wanted = false;
  std::optional<SteadyTime> breaks_at;  ///< and says nothing any more

 private:
  struct Waiting {
    SteadyTime end;
    std::size_t index;
  };
  void advance(SteadyTime now) {
    while (!waiting_.empty() && waiting_.front().end <= now) {
      heard[waiting_.front().index].whole = true;
      waiting_.pop_front();
    }
  }

  std::deque<Waiting> waiting_;
  SteadyTime ends_{};
};

}  // namespace lectern
