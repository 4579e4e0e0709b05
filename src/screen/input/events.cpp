#include "screen/input/events.h"

#include <optional>

#include "screen/input/key_names.h"

namespace lectern::screen {
namespace {

Input plain(Input::Kind kind) { return {kind, {}, {}}; }

std::optional<Input> key(const SDL_KeyboardEvent& event) {
  const std::string name = SDL_GetKeyName(event.keysym.sym);
  if (name.empty()) return std::nullopt;
  if (event.type == SDL_KEYUP) return Input{Input::Kind::KeyReleased, name, {}};
  if (event.repeat == 0) return Input{Input::Kind::Key, name, {}};
  return repeats(name) ? std::optional(Input{Input::Kind::KeyRepeated, name, {}}) : std::nullopt;
}

std::optional<Input> window(const SDL_WindowEvent& event) {
  switch (event.event) {
    case SDL_WINDOWEVENT_EXPOSED: return plain(Input::Kind::Exposed);
    case SDL_WINDOWEVENT_SIZE_CHANGED: return plain(Input::Kind::Resized);
    case SDL_WINDOWEVENT_CLOSE: return plain(Input::Kind::CloseRequested);
    default: return std::nullopt;
  }
}

/// Notches; a pad's parts of one count once they come to a whole.
std::optional<Input> wheel(const SDL_MouseWheelEvent& event) {
  const int turned = event.direction == SDL_MOUSEWHEEL_FLIPPED ? event.y : -event.y;
  if (event.which == SDL_TOUCH_MOUSEID || turned == 0) return std::nullopt;
  return Input{Input::Kind::Wheel, {}, {}, {0, turned}};
}

/// A finger's own event comes as well as the mouse's that is made of it.
std::optional<Input> mouse(const SDL_MouseButtonEvent& event, const TouchMap& map,
                           Fingers& fingers) {
  if (event.which == SDL_TOUCH_MOUSEID) return std::nullopt;
  const std::int64_t button = -1 - std::int64_t{event.which} * 256 - event.button;
  const Point point{event.x, event.y};
  if (event.type == SDL_MOUSEBUTTONUP) return fingers.went(button, point, map);
  fingers.came(button, point);
  return std::nullopt;
}

std::optional<Input> finger(const SDL_TouchFingerEvent& event, const TouchMap& map,
                            Fingers& fingers) {
  const Point point{static_cast<int>(event.x * static_cast<float>(map.window.width)),
                    static_cast<int>(event.y * static_cast<float>(map.window.height))};
  if (event.type == SDL_FINGERUP) return fingers.went(event.fingerId, point, map);
  fingers.came(event.fingerId, point);
  return std::nullopt;
}

std::optional<Input> translate(const SDL_Event& event, const TouchMap& map, Fingers& fingers) {
  switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP: return key(event.key);
    case SDL_TEXTINPUT: return Input{Input::Kind::Text, event.text.text, {}};
    case SDL_MOUSEWHEEL: return wheel(event.wheel);
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return mouse(event.button, map, fingers);
    case SDL_FINGERDOWN:
    case SDL_FINGERUP: return finger(event.tfinger, map, fingers);
    case SDL_WINDOWEVENT: return window(event.window);
    case SDL_QUIT: return plain(Input::Kind::CloseRequested);
    default: return std::nullopt;
  }
}

}  // namespace

void append_input(std::vector<Input>& inputs, const SDL_Event& event, const TouchMap& map,
                  Fingers& fingers) {
  const std::optional<Input> input = translate(event, map, fingers);
  if (!input) return;
  const bool counts_each_time =
      !input->key.empty() || input->kind == Input::Kind::Touch || input->kind == Input::Kind::Wheel;
  if (!counts_each_time && !inputs.empty() && inputs.back() == *input) return;
  inputs.push_back(*input);
}

}  // namespace lectern::screen
