// What SDL tells, as inputs.
#include "screen/input/events.h"

#include <doctest/doctest.h>

namespace lectern::screen {
namespace {

constexpr TouchMap plain_map{{1920, 1080}, {0, 0, 1920, 1080}, {1920, 1080}, Rotation::None};

std::vector<Input> inputs_of(const std::vector<SDL_Event>& events,
                             const TouchMap& map = plain_map) {
  std::vector<Input> inputs;
  Fingers fingers;
  for (const SDL_Event& event : events) append_input(inputs, event, map, fingers);
  return inputs;
}

SDL_Event key(SDL_Keycode code, int repeat = 0) {
  SDL_Event event{};
  event.type = SDL_KEYDOWN;
  event.key.keysym.sym = code;
  event.key.repeat = static_cast<Uint8>(repeat);
  return event;
}

SDL_Event released_key(SDL_Keycode code) {
  SDL_Event event = key(code);
  event.type = SDL_KEYUP;
  return event;
}

SDL_Event window(int what) {
  SDL_Event event{};
  event.type = SDL_WINDOWEVENT;
  event.window.event = static_cast<Uint8>(what);
  return event;
}

SDL_Event mouse(Uint32 type, int x, int y, Uint32 which = 0) {
  SDL_Event event{};
  event.type = type;
  event.button.which = which;
  event.button.x = x;
  event.button.y = y;
  return event;
}

SDL_Event finger(Uint32 type, SDL_FingerID number, float x, float y) {
  SDL_Event event{};
  event.type = type;
  event.tfinger.fingerId = number;
  event.tfinger.x = x;
  event.tfinger.y = y;
  return event;
}

std::vector<SDL_Event> click(int x, int y, Uint32 which = 0) {
  return {mouse(SDL_MOUSEBUTTONDOWN, x, y, which), mouse(SDL_MOUSEBUTTONUP, x, y, which)};
}

std::vector<SDL_Event> tap(float x, float y) {
  return {finger(SDL_FINGERDOWN, 7, x, y), finger(SDL_FINGERUP, 7, x, y)};
}

SDL_Event bare(Uint32 type) {
  SDL_Event event{};
  event.type = type;
  return event;
}

Input pressed(const char* name) { return {Input::Kind::Key, name, {}}; }
Input repeated(const char* name) { return {Input::Kind::KeyRepeated, name, {}}; }
Input released(const char* name) { return {Input::Kind::KeyReleased, name, {}}; }
Input touched(int x, int y, Point travel = {}) { return {Input::Kind::Touch, {}, {x, y}, travel}; }
Input plain(Input::Kind kind) { return {kind, {}, {}}; }

}  // namespace

TEST_CASE("keys go by their names") {
  CHECK(inputs_of({key(SDLK_RIGHT), key(SDLK_SPACE), key(SDLK_l), key(SDLK_ESCAPE)}) ==
        std::vector<Input>{pressed("Right"), pressed("Space"), pressed("L"), pressed("Escape")});
  CHECK(inputs_of({key(SDLK_UNKNOWN), bare(SDL_KEYUP), bare(SDL_MOUSEMOTION)}).empty());
}

TEST_CASE("keys that are held together are known until each is released") {
  CHECK(
      inputs_of({key(SDLK_LCTRL), key(SDLK_q), released_key(SDLK_q), released_key(SDLK_LCTRL)}) ==
      std::vector<Input>{pressed("Left Ctrl"), pressed("Q"), released("Q"), released("Left Ctrl")});
}

TEST_CASE("a key held down walks on, but does not pause and resume") {
  CHECK(inputs_of({key(SDLK_RIGHT), key(SDLK_RIGHT, 1), key(SDLK_RIGHT, 1)}) ==
        std::vector<Input>{pressed("Right"), repeated("Right"), repeated("Right")});
  CHECK(inputs_of({key(SDLK_SPACE), key(SDLK_SPACE, 1), key(SDLK_ESCAPE, 1), key(SDLK_l, 1)}) ==
        std::vector<Input>{pressed("Space")});
}

TEST_CASE("what is typed comes as it was composed, letter by letter and word by word") {
  const auto typed = [](const char* text) {
    SDL_Event event = bare(SDL_TEXTINPUT);
    SDL_strlcpy(event.text.text, text, sizeof event.text.text);
    return event;
  };
  CHECK(inputs_of({typed("е"), typed("е"), typed("保护")}) ==
        std::vector<Input>{{Input::Kind::Text, "е", {}},
                           {Input::Kind::Text, "е", {}},
                           {Input::Kind::Text, "保护", {}}});
}

TEST_CASE("a wheel tells each notch, and which way") {
  const auto turned = [](int y, Uint32 direction = SDL_MOUSEWHEEL_NORMAL, Uint32 which = 0) {
    SDL_Event event = bare(SDL_MOUSEWHEEL);
    event.wheel.y = y;
    event.wheel.direction = direction;
    event.wheel.which = which;
    return event;
  };
  const auto notches = [](int y) { return Input{Input::Kind::Wheel, {}, {}, {0, y}}; };
  CHECK(inputs_of({turned(-1), turned(-1), turned(2), turned(1, SDL_MOUSEWHEEL_FLIPPED)}) ==
        std::vector<Input>{notches(1), notches(1), notches(-2), notches(1)});
  CHECK(inputs_of({turned(0), turned(1, SDL_MOUSEWHEEL_NORMAL, SDL_TOUCH_MOUSEID)}).empty());
}

TEST_CASE("mice and fingers touch the panel's upright pixel") {
  CHECK(inputs_of(click(30, 40)) == std::vector<Input>{touched(30, 40)});
  CHECK(inputs_of(tap(0.5F, 0.25F)) == std::vector<Input>{touched(960, 270)});
  CHECK(inputs_of(click(30, 40, SDL_TOUCH_MOUSEID)).empty());

  // Half size, in the middle of a window, the panel a quarter turned.
  const TouchMap turned{{1000, 1000}, {230, 20, 540, 960}, {1920, 1080}, Rotation::Quarter};
  CHECK(inputs_of(click(230, 20), turned) == std::vector<Input>{touched(0, 1079)});
  CHECK(inputs_of(click(500, 500), turned) == std::vector<Input>{touched(960, 539)});
  CHECK(inputs_of(click(0, 0), turned) == std::vector<Input>{touched(0, 1079)});
  CHECK(inputs_of(tap(1.0F, 1.0F), turned) == std::vector<Input>{touched(1919, 0)});
}

TEST_CASE("a touch is told when it is lifted, with how far it went, each finger for itself") {
  CHECK(inputs_of({finger(SDL_FINGERDOWN, 1, 0.5F, 0.5F)}).empty());
  CHECK(inputs_of({finger(SDL_FINGERUP, 1, 0.5F, 0.5F)}).empty());
  CHECK(inputs_of({finger(SDL_FINGERDOWN, 1, 0.5F, 0.5F), finger(SDL_FINGERDOWN, 2, 0.25F, 0.5F),
                   finger(SDL_FINGERUP, 2, 0.25F, 0.5F), finger(SDL_FINGERUP, 1, 0.25F, 0.5F)}) ==
        std::vector<Input>{touched(480, 540), touched(960, 540, {-480, 0})});
  const TouchMap turned{{1080, 1920}, {0, 0, 1080, 1920}, {1920, 1080}, Rotation::Quarter};
  CHECK(inputs_of({mouse(SDL_MOUSEBUTTONDOWN, 100, 100), mouse(SDL_MOUSEBUTTONUP, 100, 300)},
                  turned) == std::vector<Input>{touched(100, 979, {200, 0})});
  std::vector<SDL_Event> many;
  for (SDL_FingerID i = 0; i < 100; ++i) many.push_back(finger(SDL_FINGERDOWN, i, 0.5F, 0.5F));
  many.push_back(finger(SDL_FINGERUP, 0, 0.5F, 0.5F));
  CHECK(inputs_of(many).empty());
  many.push_back(finger(SDL_FINGERUP, 99, 0.5F, 0.5F));
  CHECK(inputs_of(many).size() == 1);
}

TEST_CASE("the window's own news comes once for each time it is looked at") {
  CHECK(inputs_of({window(SDL_WINDOWEVENT_EXPOSED), window(SDL_WINDOWEVENT_EXPOSED),
                   window(SDL_WINDOWEVENT_MOVED), window(SDL_WINDOWEVENT_SIZE_CHANGED)}) ==
        std::vector<Input>{plain(Input::Kind::Exposed), plain(Input::Kind::Resized)});
  CHECK(inputs_of({window(SDL_WINDOWEVENT_CLOSE), bare(SDL_QUIT)}) ==
        std::vector<Input>{plain(Input::Kind::CloseRequested)});
}

}  // namespace lectern::screen
