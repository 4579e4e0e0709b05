// What a workbench's keys, wheel and touches do.
#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>

#include "app/findings/of_slide.h"
#include "app/preview/workbench.h"
#include "base/ascii.h"

namespace lectern::app {
namespace {

/// Panels that are often hung, and one that is seldom large enough.
constexpr std::array<Size, 5> panels{
    Size{1920, 1080}, {1080, 1920}, {3840, 2160}, {1280, 800}, {1024, 768}};

Size panel_after(Size panel) {
  const auto* found = std::ranges::find(panels, panel);
  if (found == panels.end() || found + 1 == panels.end()) return panels.front();
  return *(found + 1);
}

/// What a key with a digit types.
std::optional<std::string> digit_of(const std::string& key) {
  constexpr std::string_view keypad = "Keypad ";
  const std::string digit = key.starts_with(keypad) ? key.substr(keypad.size()) : key;
  return digit.size() == 1 && is_digit(digit.front()) ? std::optional(digit) : std::nullopt;
}

/// Whether no text is typed by it.
bool walks(const std::string& key) {
  static constexpr std::array<std::string_view, 9> walking{
      "Left", "Right", "Up", "Down", "PageUp", "PageDown", "Home", "End", "Tab"};
  const bool function = key.size() > 1 && key.front() == 'F' && is_digit(key[1]);
  return function || std::ranges::find(walking, key) != walking.end();
}

}  // namespace

std::vector<screen::Input> Workbench::for_panel(std::vector<screen::Input> inputs) {
  using Kind = screen::Input::Kind;
  bool redraws = false;
  std::vector<screen::Input> instead;
  std::erase_if(inputs, [&](const screen::Input& input) {
    const bool taken = take(input, instead);
    redraws = redraws || taken;
    return taken;
  });
  inputs.insert(inputs.end(), instead.begin(), instead.end());
  if (auto ended = editing_.ended()) {
    said_ = std::move(*ended);
    redraws = true;
  }
  if (redraws) inputs.push_back({Kind::Exposed, {}, {}});
  if (wish_) inputs.push_back({Kind::Terminated, {}, {}});
  const bool playing = prepared_ && moment_.state == player::Moment::State::Playing;
  if (playing && std::exchange(pauses_, false)) press(kiosk::Action::Kind::Pause, inputs);
  if (std::exchange(brings_bar_, false)) press(kiosk::Action::Kind::Bar, inputs);
  return inputs;
}

/// The first key that is bound to it, if any is.
void Workbench::press(kiosk::Action::Kind kind, std::vector<screen::Input>& inputs) const {
  using Kind = screen::Input::Kind;
  if (!prepared_) return;
  for (const auto& [key, action] : prepared_->config.input.actions) {
    if (action.kind != kind) continue;
    inputs.push_back({Kind::Key, key, {}});
    inputs.push_back({Kind::KeyReleased, key, {}});
    return;
  }
}

bool Workbench::take(const screen::Input& input, std::vector<screen::Input>& instead) {
  using Kind = screen::Input::Kind;
  const bool of_shift = input.key == "Left Shift" || input.key == "Right Shift";
  if (of_shift) shift_ = input.kind != Kind::KeyReleased;
  switch (input.kind) {
    case Kind::Key: return !of_shift && take_key(input.key);
    case Kind::KeyRepeated: return contact_sheet_ && take_in_contact_sheet(input.key);
    case Kind::Text:
      if (finder_ && finder_->typing()) finder_->type(input.key);
      return true;
    case Kind::Touch: return take_touch(input.point);
    case Kind::Wheel: return turn_wheel(input.travel.y, instead);
    default: return false;
  }
}

/// Touches outside the panel are nobody's.
bool Workbench::take_touch(Point point) {
  const bool on_panel = contains(panel_area(), {point.x, point.y, 1, 1});
  if (std::exchange(help_, false)) return true;
  if (contact_sheet_ && on_panel && contact_sheet_->choose(point)) {
    const show::Cue& chosen = contact_sheet_->chosen();
    go_to({moment_.current.language, show::slide_of(prepared_->show, chosen).number});
  }
  return contact_sheet_ || !on_panel;
}

bool Workbench::turn_wheel(int notches, std::vector<screen::Input>& instead) {
  using Kind = kiosk::Action::Kind;
  if (visiting_ || help_) return true;
  if (contact_sheet_) {
    contact_sheet_->move(0, notches);
    cover_drawn_ = false;
    return true;
  }
  press(notches > 0 ? Kind::Next : Kind::Previous, instead);
  return true;
}

/// Whether the configuration says what it does, be it that no key is another's.
bool Workbench::is_configured(const std::string& key) const {
  static const kiosk::Bindings usual = kiosk::default_bindings();
  const auto& actions = prepared_->config.input.actions;
  const auto bound = actions.find(key);
  if (bound == actions.end()) return false;
  const auto by_default = usual.actions.find(key);
  return by_default == usual.actions.end() || by_default->second != bound->second;
}

bool Workbench::take_key(const std::string& key) {
  if (std::exchange(help_, false)) return true;
  if (visiting_) {
    const bool ends = key == "R" || key == "Escape";
    visiting_ = !ends;
    return ends;
  }
  if (contact_sheet_) return take_in_contact_sheet(key);
  if (finder_ && take_in_finder(key)) return true;
  return prepared_ && !is_configured(key) && take_own_key(key);
}

bool Workbench::take_own_key(const std::string& key) {
  static const std::map<std::string_view, void (Workbench::*)()> keys{
      {"Tab", &Workbench::toggle_strip},
      {"C", &Workbench::toggle_source},
      {"S", &Workbench::toggle_safe_area},
      {"F", &Workbench::toggle_full_screen},
      {"G", &Workbench::open_contact_sheet},
      {"P", &Workbench::try_panel},
      {"D", &Workbench::try_theme},
      {"A", &Workbench::try_access},
      {"E", &Workbench::edit},
      {"R", &Workbench::begin_visit},
      {"F1", &Workbench::show_help},
      {"?", &Workbench::show_help}};
  said_.clear();
  cover_drawn_ = false;
  if (const auto digit = digit_of(key); digit && !shift_) {
    find(*digit);
  } else if (key == "/" && shift_) {
    // a question mark that is typed by Shift has the other's name on US keyboards
    show_help();
  } else if (key == "/" || key == "Keypad /" || key == "F3") {
    find({});
  } else if (const auto own = keys.find(key); own != keys.end()) {
    (this->*own->second)();
  } else {
    return false;
  }
  return true;
}

bool Workbench::take_in_contact_sheet(const std::string& key) {
  if (key == "Left" || key == "Right") {
    contact_sheet_->move(key == "Left" ? -1 : 1, 0);
  } else if (key == "Up" || key == "Down") {
    contact_sheet_->move(0, key == "Up" ? -1 : 1);
  } else if (key == "Return" || key == "Space") {
    const show::Cue& chosen = contact_sheet_->chosen();
    go_to({prepared_->show.slides.editions[chosen.edition].language,
           show::slide_of(prepared_->show, chosen).number});
  } else {
    contact_sheet_.reset();
  }
  cover_drawn_ = false;
  return true;
}

/// While words are typed letters are none but theirs; what else is no part of finding ends it, and
/// does what it does.
bool Workbench::take_in_finder(const std::string& key) {
  const bool returns = key == "Return" || key == "Keypad Enter";
  if (key == "Backspace") {
    if (!finder_->take_back())
      end_finding();
    else
      screen_->listen_to_typing(screen::Screen::Typing::Heard);
  } else if (finder_->typing() && returns) {
    const auto hit = finder_->find(*prepared_, {moment_.current.language, moment_.current.slide});
    if (hit) {
      screen_->listen_to_typing(screen::Screen::Typing::Unheard);
      go_to(*hit);
    }
  } else if (!finder_->typing() && (returns || key == "N")) {
    go_to(finder_->step(shift_ && key == "N" ? -1 : 1));
  } else if (key == "Escape") {
    end_finding();
  } else if (!finder_->typing() || walks(key)) {
    end_finding();
    return false;
  }
  return true;
}

void Workbench::find(std::string typed) {
  finder_.emplace(std::move(typed));
  screen_->listen_to_typing(screen::Screen::Typing::Heard);
}

void Workbench::end_finding() {
  finder_.reset();
  screen_->listen_to_typing(screen::Screen::Typing::Unheard);
}

void Workbench::go_to(const Hit& hit) {
  wish_ = wish_for(hit.language, hit.number);
  contact_sheet_.reset();
}

Wish Workbench::wish_for(const LanguageTag& language, std::size_t number) const {
  return {language, number, moment_.state == player::Moment::State::Paused, std::nullopt, trial_};
}

/// Begins with what a visitor's touch brings.
void Workbench::begin_visit() {
  visiting_ = true;
  brings_bar_ = true;
}

bool Workbench::can_set() {
  const bool can = !content_.content_broken();
  if (!can) said_ = "What there is now cannot be shown otherwise: mend it first";
  return can;
}

void Workbench::try_panel() {
  if (!can_set()) return;
  wish_ = wish_for(moment_.current.language, moment_.current.slide);
  wish_->panel = panel_after(panel_);
}

void Workbench::try_theme() {
  if (can_set()) trial_.next_theme();
}

void Workbench::try_access() {
  if (can_set()) trial_.next_access();
}

void Workbench::edit() {
  const deck::Deck& deck = prepared_->deck;
  const auto spoken =
      std::ranges::find(deck.speeches, moment_.current.language, &deck::Speech::language);
  if (spoken == deck.speeches.end()) return;
  const int line =
      first_line_of(*slide_, deck, static_cast<std::size_t>(spoken - deck.speeches.begin()));
  said_ = editing_.open(spoken->file, std::max(1, line), editors_here(),
                        [this](int descriptor) { screen_->wake_on(descriptor); });
}

}  // namespace lectern::app
