#include "screen/output/console.h"

#include <algorithm>
#include <filesystem>
#include <optional>
#include <vector>

#include "base/failure.h"
#include "base/system/poller.h"
#include "screen/compose/scaling.h"
#include "screen/input/devices.h"
#include "screen/input/folder_watch.h"
#include "screen/input/signals.h"
#include "screen/input/uevents.h"
#include "screen/output/card.h"
#include "screen/output/placement.h"
#include "screen/output/scanout.h"
#include "screen/output/virtual_terminal.h"

namespace lectern::screen {
namespace {

constexpr const char* card_folder = "/dev/dri";

std::vector<std::filesystem::path> card_paths() {
  std::vector<std::filesystem::path> paths;
  std::error_code error;
  for (const auto& entry : std::filesystem::directory_iterator(card_folder, error)) {
    if (entry.path().filename().string().starts_with("card")) paths.push_back(entry.path());
  }
  std::ranges::sort(paths);
  return paths;
}

struct Found {
  std::optional<Card> card;
  std::string reason;  // why there is none
};

/// The card that the display called `output` is plugged into, else the first that has any.
Found find_card(const std::string& output) {
  Found found{std::nullopt,
              "neither DISPLAY nor WAYLAND_DISPLAY names a window system, and no display is "
              "plugged into a graphics card: plug one in, or set DISPLAY where Lectern is started "
              "from another machine"};
  for (const std::filesystem::path& path : card_paths()) {
    try {
      std::optional<Card> card = Card::open(path);
      const auto displays = card ? card->displays() : std::nullopt;
      if (!displays || displays->empty()) continue;
      const bool named = choose_display(*displays, output)->name == output;
      if (named || !found.card) found.card = std::move(card);
      if (named) break;
    } catch (const Failure& failure) {
      found.reason = failure.what();
    }
  }
  return found;
}

}  // namespace

struct Console::State {
  explicit State(const ScreenSettings& wanted) : settings(wanted) {
    for (const int each :
         {signals.descriptor(), uevents.descriptor(), cards.descriptor(), devices.descriptor()}) {
      poller.wake_on(each);
    }
  }

  void open();
  Size picture_size() const { return settings.size == Size{} ? mode_size : settings.size; }
  bool set_mode();
  void try_modes(const ConnectedDisplay& display, const std::vector<drmModeModeInfo>& modes);
  void follow_plugs(std::vector<Input>& inputs);
  void copy(const Picture& shown, const Rect& part);
  bool receive(std::vector<Input>& inputs);

  const ScreenSettings settings;
  TerminationSignals signals;
  VirtualTerminal terminal;
  Uevents uevents;
  FolderWatch cards{card_folder};
  Devices devices{DeviceUse::Console};
  Poller poller;
  std::optional<Card> card;
  std::optional<SavedCrtc> saved_crtc;
  std::optional<Scanout> scanout;
  bool lost = false;  // the display, or its card
  Size mode_size;     // of the display now, or that there was
  Rect area;          // of the picture on it; empty when nothing of the scanout can be relied on
  Fitted fitted;
};

void Console::State::open() {
  Found found = find_card(settings.output);
  if (!found.card) throw NoDisplay("cannot open a display: " + found.reason);
  card = std::move(found.card);
  if (!set_mode()) throw NoDisplay("cannot open a display: it has just been unplugged");
}

/// Returns whether there is a display.
bool Console::State::set_mode() {
  std::optional<std::vector<ConnectedDisplay>> displays;
  if (card) displays = card->displays();
  if (!displays) {
    scanout.reset();
    saved_crtc.reset();
    card.reset();  // first, as it keeps others from what it drives
    card = find_card(settings.output).card;
    if (card) displays = card->displays();
  }
  const ConnectedDisplay* display = displays ? choose_display(*displays, settings.output) : nullptr;
  if (display == nullptr) return false;
  const auto modes = by_choice(display->modes, settings.size);
  if (scanout && scanout->shows(*display, modes.front())) {
    scanout->set_mode();
    return true;
  }
  if (!saved_crtc) saved_crtc.emplace(*card, *display);
  try_modes(*display, modes);
  return true;
}

/// A mode may ask for more memory than the card has, or for more than its cable carries: then the
/// next one is tried, and the first failure is reported.
void Console::State::try_modes(const ConnectedDisplay& display,
                               const std::vector<drmModeModeInfo>& modes) {
  scanout.reset();  // first, so that there is memory for another
  std::optional<Failure> why;
  for (const drmModeModeInfo& mode : modes) {
    try {
      scanout.emplace(*card, display, mode);
      mode_size = size_of(mode);
      area = {};
      return;
    } catch (const Failure& failure) {
      if (!why) why = failure;
    }
  }
  throw Failure(*why);
}

void Console::State::follow_plugs(std::vector<Input>& inputs) {
  const bool cards_changed = cards.changed();
  const bool displays_changed = uevents.displays_changed();
  if (!displays_changed && (card || !cards_changed)) return;
  const Size old_size = mode_size;
  lost = !set_mode();
  if (lost) return;
  inputs.push_back({old_size == mode_size ? Input::Kind::Exposed : Input::Kind::Resized, {}, {}});
}

/// Copies rows of the picture, since a card's memory is slow to read, as blending would, and shows
/// what is half drawn.
void Console::State::copy(const Picture& shown, const Rect& part) {
  for (int y = part.y; y < part.bottom(); ++y) {
    std::copy_n(shown.row(y) + part.x, part.width, scanout->row(area.y + y) + area.x + part.x);
  }
}

/// Returns whether there is more to be had at once.
bool Console::State::receive(std::vector<Input>& inputs) {
  follow_plugs(inputs);
  const bool more = devices.drain(touch_map(picture_size(), mode_size, settings.rotation), inputs);
  if (signals.drain()) inputs.push_back({Input::Kind::Terminated, {}, {}});
  return more;
}

Console::Console(const ScreenSettings& settings) : state_(std::make_unique<State>(settings)) {
  state_->open();
}

Console::~Console() = default;

Size Console::size() const { return state_->picture_size(); }

void Console::present(const Picture& picture, std::span<const Rect> changed) {
  State& state = *state_;
  if (!state.scanout) return;
  Scanout& scanout = *state.scanout;
  const Rect area = fit(picture.size(), scanout.size());
  if (area.empty()) return;
  std::vector<Rect> parts(changed.begin(), changed.end());
  const Rect whole{0, 0, scanout.size().width, scanout.size().height};
  const bool anew = area != state.area;
  if (anew) {
    for (int y = 0; y < whole.height; ++y) std::fill_n(scanout.row(y), whole.width, Pixel{0});
    parts = {picture.bounds()};
  }
  state.area = area;
  const Picture& shown = state.fitted.shown(picture, {area.width, area.height}, parts);
  for (Rect& part : parts) {
    state.copy(shown, part);
    part.x += area.x;
    part.y += area.y;
  }
  scanout.flush(anew ? std::span(&whole, 1) : std::span<const Rect>(parts));
}

std::string Console::no_display() const {
  if (!state_->lost) return {};
  return state_->card ? "the display was unplugged"
                      : "the graphics card is gone, and no other has a display";
}

std::vector<Input> Console::wait(std::optional<std::chrono::milliseconds> timeout) {
  std::vector<Input> inputs;
  const bool more = state_->receive(inputs);
  if (inputs.empty()) {
    state_->poller.wait(more ? std::chrono::milliseconds{0} : timeout);
    state_->receive(inputs);
  }
  return inputs;
}

void Console::wake_on(int descriptor) { state_->poller.wake_on(descriptor); }

}  // namespace lectern::screen
