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

std::optional<Input> translate(const SDL_Event& event, const TouchMap& map) {
  switch (event.type) {
    case SDL_KEYDOWN:
    case SDL_KEYUP: return key(event.key);
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
  const bool counts_each_time = !input->key.empty() || input->kind == Input::Kind::Touch;
  if (!counts_each_time && !inputs.empty() && inputs.back() == *input) return;
  inputs.push_back(*input);
}

}  // namespace lectern::screen
