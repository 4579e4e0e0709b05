#include "kiosk/controls/open_menu.h"

#include <algorithm>
#include <optional>

namespace lectern::kiosk {
namespace {

using Kind = Action::Kind;
using Answer = OpenMenu::Answer;

/// Of keys and of a game-pad: `Right`, `Pad Right`.
std::string_view last_word(std::string_view key) { return key.substr(key.rfind(' ') + 1); }

bool is_return(std::string_view key) { return key == "Return" || key == "Keypad Enter"; }

}  // namespace

OpenMenu::OpenMenu(const slide::Menu& menu, const LanguageTag& shown, OpenedBy by,
                   Patience patience, SteadyTime now)
    : menu_(&menu),
      view_{0, std::nullopt, shown},
      patience_(patience),
      opened_(now),
      last_input_(now) {
  const auto begins_at = [&](const slide::Target& target) {
    return target.kind == slide::Target::Kind::NextSlide || target.language == shown;
  };
  for (std::size_t page = 0; page < menu.pages.size(); ++page) {
    const auto& targets = menu.pages[page].targets;
    const auto found = std::ranges::find_if(targets, begins_at);
    if (found == targets.end()) continue;
    view_.page = page;
    if (by == OpenedBy::Key) {
      view_.highlighted = static_cast<std::size_t>(found - targets.begin());
    }
  }
  if (by == OpenedBy::Key && !view_.highlighted) view_.highlighted = 0;
}

void OpenMenu::turn_to(std::size_t page) {
  view_.page = page;
  touched_.reset();
  if (view_.highlighted) view_.highlighted = 0;
}

void OpenMenu::move(std::ptrdiff_t steps) {
  const auto count = static_cast<std::ptrdiff_t>(page().targets.size());
  if (!view_.highlighted) {
    view_.highlighted = 0;  // the first key shows where it is
    return;
  }
  const auto at = static_cast<std::ptrdiff_t>(*view_.highlighted) + steps;
  view_.highlighted = static_cast<std::size_t>((at % count + count) % count);
}

void OpenMenu::move_across(std::ptrdiff_t to_the_right) {
  const bool from_left = menu_->direction == text::Direction::LeftToRight;
  move(from_left ? to_the_right : -to_the_right);
}

/// By a row of the grid; from its last row on to the signs, and from those back to it.
void OpenMenu::move_down(std::ptrdiff_t rows) {
  if (!view_.highlighted) return move(0);
  if (page().targets.size() <= menu_->columns) return;
  const auto count = static_cast<std::ptrdiff_t>(page().targets.size());
  const auto entries = static_cast<std::ptrdiff_t>(page().entries);
  const auto columns = static_cast<std::ptrdiff_t>(menu_->columns);
  const auto at = static_cast<std::ptrdiff_t>(*view_.highlighted);
  const std::ptrdiff_t middle_sign = entries + (count - entries) / 2;
  std::ptrdiff_t to = at + rows * columns;
  if (at >= entries) {
    to = rows > 0 ? 0 : entries - 1;
  } else if (to < 0) {
    to = middle_sign;
  } else if (to >= entries) {
    const bool last_row = at / columns == (entries - 1) / columns;
    to = last_row ? middle_sign : entries - 1;
  }
  move(to - at);
}

bool OpenMenu::move_by_arrow(std::string_view arrow) {
  if (arrow == "Right") return move_across(1), true;
  if (arrow == "Left") return move_across(-1), true;
  if (arrow == "Down") return move_down(1), true;
  if (arrow == "Up") return move_down(-1), true;
  return false;
}

Answer OpenMenu::choose(std::size_t index) {
  const slide::Target& target = page().targets[index];
  switch (target.kind) {
    case slide::Target::Kind::Back: return {Answer::Kind::Closes};
    case slide::Target::Kind::PreviousPage: turn_to(view_.page - 1); return {};
    case slide::Target::Kind::NextPage: turn_to(view_.page + 1); return {};
    default: return {Answer::Kind::Chooses, target.kind, target.language};
  }
}

Answer OpenMenu::choose(slide::Target::Kind kind, Answer otherwise) {
  const auto& targets = page().targets;
  const auto found = std::ranges::find(targets, kind, &slide::Target::kind);
  if (found == targets.end()) return otherwise;
  return choose(static_cast<std::size_t>(found - targets.begin()));
}

Answer OpenMenu::handle(const Action& action, std::string_view key, SteadyTime now) {
  last_input_ = now;
  if (is_return(key) || action.kind == Kind::Pause || action.kind == Kind::Bar) {
    if (view_.highlighted) return choose(*view_.highlighted);
    move(0);
    return {};
  }
  if (move_by_arrow(last_word(key))) return {};
  switch (action.kind) {
    case Kind::Next:
    case Kind::NextLanguage: move(1); break;
    case Kind::Previous: move(-1); break;
    case Kind::First: view_.highlighted = 0; break;
    case Kind::Last: view_.highlighted = page().entries - 1; break;
    case Kind::Language:
      return {Answer::Kind::Chooses, slide::Target::Kind::Language, action.language};
    case Kind::LanguageMenu: return choose(slide::Target::Kind::Languages, {Answer::Kind::Closes});
    case Kind::LargerText: return choose(slide::Target::Kind::LargerText, {});
    case Kind::CalmerPace: return choose(slide::Target::Kind::CalmerPace, {});
    case Kind::HighContrast: return choose(slide::Target::Kind::HighContrast, {});
    case Kind::Attract:
    case Kind::Leave: return {Answer::Kind::Closes};
    case Kind::Pause:
    case Kind::Bar:
    case Kind::Speak:
    case Kind::Louder:
    case Kind::Softer: break;
  }
  return {};
}

Answer OpenMenu::touch(Point point, SteadyTime now) {
  if (now - opened_ < touch_delay) return {};
  last_input_ = now;
  const auto target = slide::target_at(page(), point);
  if (!target) return {Answer::Kind::Closes};
  touched_ = {*target, now + touch_seen};
  return choose(*target);
}

void OpenMenu::turn(int pages, SteadyTime now) {
  last_input_ = now;
  const auto to = static_cast<std::ptrdiff_t>(view_.page) + pages;
  if (to >= 0 && to < std::ssize(menu_->pages)) turn_to(static_cast<std::size_t>(to));
}

std::optional<std::chrono::seconds> OpenMenu::left(SteadyTime now) const {
  const Duration left = closes_at() - now;
  if (left > patience_.countdown) return std::nullopt;
  return std::chrono::ceil<std::chrono::seconds>(std::max(left, Duration::zero()));
}

show::MenuView OpenMenu::view(SteadyTime now) const {
  show::MenuView view = view_;
  if (touched_ && now < touched_->seen_until) view.highlighted = touched_->target;
  if (const auto left = this->left(now)) view.countdown = {*left, patience_.countdown};
  return view;
}

SteadyTime OpenMenu::next_change(SteadyTime now) const {
  const auto left = this->left(now);
  const SteadyTime counted =
      left ? closes_at() - std::max(*left - std::chrono::seconds(1), std::chrono::seconds(0))
           : closes_at() - patience_.countdown;
  return touched_ && now < touched_->seen_until ? std::min(counted, touched_->seen_until) : counted;
}

}  // namespace lectern::kiosk
