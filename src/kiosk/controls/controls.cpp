#include "kiosk/controls/controls.h"

#include <algorithm>
#include <utility>

namespace lectern::kiosk {
namespace {

using Kind = Action::Kind;
using Way = Press::Way;

std::optional<Action> action_of(TouchMeans touch) {
  switch (touch) {
    case TouchMeans::Bar: return Action{Kind::Bar};
    case TouchMeans::Menu: return Action{Kind::LanguageMenu};
    case TouchMeans::Pause: return Action{Kind::Pause};
    case TouchMeans::Next: return Action{Kind::Next};
    case TouchMeans::Nothing: break;
  }
  return std::nullopt;
}

/// What the log is told of a button.
std::string notice_of(KeyGuard::Effect effect, std::string_view button) {
  const std::string name(button);
  switch (effect) {
    case KeyGuard::Effect::Mutes:
      return name +
             " is stuck or broken, or pressed without end: it is ignored until it has been "
             "left alone for 10 seconds";
    case KeyGuard::Effect::CountsAgain: return name + " is listened to again";
    case KeyGuard::Effect::Counts:
    case KeyGuard::Effect::Ignored: break;
  }
  return {};
}

bool counts(KeyGuard::Effect effect) {
  return effect == KeyGuard::Effect::Counts || effect == KeyGuard::Effect::CountsAgain;
}

}  // namespace

void Controls::bind(const Bindings& bindings) {
  touch_means_ = action_of(bindings.touch);
  chord_ = bindings.leave;
  hold_ = bindings.hold;
  auto before = std::exchange(buttons_, {});
  for (const auto& [key, action] : bindings.actions) buttons_.try_emplace(key, Button{action});
  if (use_ == Use::Preview) {
    for (const char* key : {"Escape", "Q"}) buttons_.try_emplace(key, Button{{Kind::Leave}});
  }
  for (auto& [key, button] : buttons_) {
    if (const auto known = before.find(key); known != before.end()) {
      button.guard = known->second.guard;
    }
  }
}

std::optional<SteadyTime> Controls::due() const {
  const auto since = held_since(chord_, held_);
  return since ? std::optional(std::max(*since, disturbed_) + hold_) : std::nullopt;
}

bool Controls::held(std::string_view key, SteadyTime now, Duration longest) const {
  const auto down = held_.find(key);
  return down != held_.end() && now - down->second < longest;
}

/// One that is bound is a button of an arcade encoder. Shift only makes letters large.
bool Controls::with_modifier(SteadyTime now) const {
  for (const char* key :
       {"Left Ctrl", "Right Ctrl", "Left Alt", "Right Alt", "Left GUI", "Right GUI"}) {
    if (held(key, now, longest_modifier) && !buttons_.contains(key)) return true;
  }
  return false;
}

bool Controls::within_rate(SteadyTime now) {
  recent_actions_ =
      std::max(0.0, recent_actions_ - Seconds(now - acted_).count() * most_actions_a_second);
  acted_ = now;
  if (recent_actions_ + 1 > most_actions_a_second) return false;
  ++recent_actions_;
  return true;
}

Outcome Controls::act(const std::optional<Action>& action, SteadyTime now) {
  if (!within_rate(now)) return {};
  return {true, action, {}};
}

Outcome Controls::press(Button& button, std::string_view name, SteadyTime now) {
  if (use_ == Use::Preview) return with_modifier(now) ? Outcome{} : act(button.action, now);
  const KeyGuard::Effect effect = button.guard.press(now);
  Outcome outcome;
  if (counts(effect) && !with_modifier(now)) outcome = act(button.action, now);
  outcome.notice = notice_of(effect, name);
  return outcome;
}

/// In the kiosk a key that is held down may be one that is stuck.
Outcome Controls::repeat(const Button& button, std::string_view name, SteadyTime now) {
  const bool repeats = button.action.kind == Kind::Next || button.action.kind == Kind::Previous;
  if (use_ == Use::Kiosk || !repeats || !held(name, now, longest_repeat)) return {};
  return with_modifier(now) ? Outcome{} : act(button.action, now);
}

Outcome Controls::handle(const Press& press, SteadyTime now) {
  const bool of_chord = has_key(chord_, press.key);
  const auto found = buttons_.find(press.key);
  const bool bound = found != buttons_.end();
  KeyGuard& guard = bound ? found->second.guard : other_keys_;
  Outcome outcome;
  switch (press.way) {
    case Way::Repeat: return bound ? repeat(found->second, press.key, now) : outcome;
    case Way::Up:
      held_.erase(press.key);
      guard.release(now);
      return outcome;
    case Way::Down: held_[press.key] = now; break;
  }
  if (bound) {
    outcome = this->press(found->second, press.key, now);
  } else if (!of_chord) {
    guard.press(now);
  }
  // A button that never rests must not keep the operator in: the hold begins anew only for somebody
  // who leans on the keyboard.
  if (!of_chord && !guard.muted()) disturbed_ = now;
  return outcome;
}

Outcome Controls::touch(SteadyTime now) {
  if (use_ == Use::Preview) return act(touch_means_, now);
  const KeyGuard::Effect effect = touches_.press(now);
  Outcome outcome;
  if (counts(effect)) outcome = act(touch_means_, now);
  outcome.notice = notice_of(effect, "the touch screen");
  return outcome;
}

}  // namespace lectern::kiosk
