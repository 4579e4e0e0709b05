// What each event of SDL means here.
#include "screen/events.h"

#include <optional>

#include "screen/placement.h"

namespace lectern::screen {
namespace {

Input plain(Input::Kind kind) { return {kind, {}, {}}; }

/// A key held down walks on through the slides; any other counts once.
bool may_repeat(SDL_Keycode key) {
  switch (key) {
    case SDLK_LEFT:
    case SDLK_RIGHT:
    case SDLK_UP:
    case SDLK_DOWN:
    case SDLK_PAGEUP:
    case SDLK_PAGEDOWN: return true;
    default: return false;
  }
}

std::optional<Input> key(const SDL_KeyboardEvent& event) {
  if (event.repeat != 0 && !may_repeat(event.keysym.sym)) return std::nullopt;
  const char* name = SDL_GetKeyName(event.keysym.sym);
  if (*name == '\0') return std::nullopt;
  return Input{Input::Kind::Key, name, {}};
}

Input touch(Point point, const TouchMap& map) {
  const Point turned = to_picture(point, map.area, rotated(map.panel, map.turn));
  return {Input::Kind::Touch, {}, upright(turned, map.panel, map.turn)};
}

std::optional<Input> window(const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_EXPOSED: return plain(Input::Kind::Exposed);
    case SDL_WINDOWEVENT_SIZE_CHANGED: return plain(Input::Kind::Resized);
    case SDL_WINDOWEVENT_CLOSE: return plain(Input::Kind::CloseRequested);
    default: return std::nullopt;
  }
}

std::optional<Input> translate(const SDL_Event& event, const TouchMap& map) {
  switch (event.type) {
    case SDL_KEYDOWN: return key(event.key);
    case SDL_MOUSEBUTTONDOWN:
      // A finger's own event comes as well.
      if (event.button.which == SDL_TOUCH_MOUSEID) return std::nullopt;
      return touch({event.button.x, event.button.y}, map);
    case SDL_FINGERDOWN:
      return touch({static_cast<int>(event.tfinger.x * static_cast<float>(map.window.width)),
                    static_cast<int>(event.tfinger.y * static_cast<float>(map.window.height))},
                   map);
    case SDL_WINDOWEVENT: return window(event.window);
    case SDL_QUIT: return plain(Input::Kind::CloseRequested);
    default: return std::nullopt;
  }
}

}  // namespace

void append_input(std::vector<Input>& inputs, const SDL_Event& event, const TouchMap& map) {
  const std::optional<Input> input = translate(event, map);
  if (!input) return;
  const bool counts_each_time =
      input->kind == Input::Kind::Key || input->kind == Input::Kind::Touch;
  if (!counts_each_time && !inputs.empty() && inputs.back() == *input) return;
  inputs.push_back(*input);
}

}  // namespace lectern::screen
