#include "kiosk/controls/controls.h"

#include <algorithm>
#include <utility>

namespace lectern::kiosk {
namespace {

using Kind = Action::Kind;
using Way = Press::Way;

std::optional<Action> action_of(TouchMeans touch) {
  switch (touch) {
    case TouchMeans::Menu: return Action{Kind::LanguageMenu};
    case TouchMeans::Pause: return Action{Kind::Pause};
    case TouchMeans::Next: return Action{Kind::Next};
    case TouchMeans::Nothing: break;
  }
  return std::nullopt;
}

/// What the log is told of a button.
std::string notice_of(KeyGuard::Verdict verdict, std::string_view button) {
  const std::string name(button);
  switch (verdict) {
    case KeyGuard::Verdict::Mutes:
      return name +
             " is stuck or broken, or pressed without end: it is ignored until it has been "
             "left alone for 10 seconds";
    case KeyGuard::Verdict::CountsAgain: return name + " is listened to again";
    case KeyGuard::Verdict::Counts:
    case KeyGuard::Verdict::Ignored: break;
  }
  return {};
}

bool counts(KeyGuard::Verdict verdict) {
  return verdict == KeyGuard::Verdict::Counts || verdict == KeyGuard::Verdict::CountsAgain;
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

bool Controls::spare(SteadyTime now) {
  spent_ = std::max(0.0, spent_ - Seconds(now - acted_).count() * most_actions_a_second);
  acted_ = now;
  if (spent_ + 1 > most_actions_a_second) return false;
  ++spent_;
  return true;
}

Taken Controls::act(const std::optional<Action>& action, SteadyTime now) {
  if (!spare(now)) return {};
  return {true, action, {}};
}

Taken Controls::press(Button& button, std::string_view name, SteadyTime now) {
  if (use_ == Use::Preview) return with_modifier(now) ? Taken{} : act(button.action, now);
  const KeyGuard::Verdict verdict = button.guard.press(now);
  Taken taken;
  if (counts(verdict) && !with_modifier(now)) taken = act(button.action, now);
  taken.notice = notice_of(verdict, name);
  return taken;
}

/// In the kiosk a key that is held down may be one that is stuck.
Taken Controls::walk(const Button& button, std::string_view name, SteadyTime now) {
  const bool walks = button.action.kind == Kind::Next || button.action.kind == Kind::Previous;
  if (use_ == Use::Kiosk || !walks || !held(name, now, longest_walk)) return {};
  return with_modifier(now) ? Taken{} : act(button.action, now);
}

Taken Controls::take(const Press& press, SteadyTime now) {
  const bool of_chord = has_key(chord_, press.key);
  const auto found = buttons_.find(press.key);
  const bool bound = found != buttons_.end();
  KeyGuard& guard = bound ? found->second.guard : other_keys_;
  Taken taken;
  switch (press.way) {
    case Way::Repeat: return bound ? walk(found->second, press.key, now) : taken;
    case Way::Up:
      held_.erase(press.key);
      guard.release(now);
      return taken;
    case Way::Down: held_[press.key] = now; break;
  }
  if (bound) {
    taken = this->press(found->second, press.key, now);
  } else if (!of_chord) {
    guard.press(now);
  }
  // A button that never rests must not keep the operator in: the hold begins anew only for somebody
  // who leans on the keyboard.
  if (!of_chord && !guard.muted()) disturbed_ = now;
  return taken;
}

Taken Controls::touch(SteadyTime now) {
  if (use_ == Use::Preview) return act(touch_means_, now);
  const KeyGuard::Verdict verdict = touches_.press(now);
  Taken taken;
  if (counts(verdict)) taken = act(touch_means_, now);
  taken.notice = notice_of(verdict, "the touch screen");
  return taken;
}

}  // namespace lectern::kiosk
