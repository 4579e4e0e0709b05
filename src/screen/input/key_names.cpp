#include "screen/input/key_names.h"

#include <SDL.h>
#include <libevdev/libevdev.h>

#include <algorithm>
#include <array>
#include <optional>
#include <span>

namespace lectern::screen {
namespace {

/// What SDL calls twelve keys whose codes follow one another.
struct Row {
  unsigned first;
  std::array<SDL_Scancode, 12> codes;
};

constexpr SDL_Scancode none = SDL_SCANCODE_UNKNOWN;

constexpr Row rows[] = {
    {KEY_ESC,
     {SDL_SCANCODE_ESCAPE, SDL_SCANCODE_1, SDL_SCANCODE_2, SDL_SCANCODE_3, SDL_SCANCODE_4,
      SDL_SCANCODE_5, SDL_SCANCODE_6, SDL_SCANCODE_7, SDL_SCANCODE_8, SDL_SCANCODE_9,
      SDL_SCANCODE_0, SDL_SCANCODE_MINUS}},
    {KEY_EQUAL,
     {SDL_SCANCODE_EQUALS, SDL_SCANCODE_BACKSPACE, SDL_SCANCODE_TAB, SDL_SCANCODE_Q, SDL_SCANCODE_W,
      SDL_SCANCODE_E, SDL_SCANCODE_R, SDL_SCANCODE_T, SDL_SCANCODE_Y, SDL_SCANCODE_U,
      SDL_SCANCODE_I, SDL_SCANCODE_O}},
    {KEY_P,
     {SDL_SCANCODE_P, SDL_SCANCODE_LEFTBRACKET, SDL_SCANCODE_RIGHTBRACKET, SDL_SCANCODE_RETURN,
      SDL_SCANCODE_LCTRL, SDL_SCANCODE_A, SDL_SCANCODE_S, SDL_SCANCODE_D, SDL_SCANCODE_F,
      SDL_SCANCODE_G, SDL_SCANCODE_H, SDL_SCANCODE_J}},
    {KEY_K,
     {SDL_SCANCODE_K, SDL_SCANCODE_L, SDL_SCANCODE_SEMICOLON, SDL_SCANCODE_APOSTROPHE,
      SDL_SCANCODE_GRAVE, SDL_SCANCODE_LSHIFT, SDL_SCANCODE_BACKSLASH, SDL_SCANCODE_Z,
      SDL_SCANCODE_X, SDL_SCANCODE_C, SDL_SCANCODE_V, SDL_SCANCODE_B}},
    {KEY_N,
     {SDL_SCANCODE_N, SDL_SCANCODE_M, SDL_SCANCODE_COMMA, SDL_SCANCODE_PERIOD, SDL_SCANCODE_SLASH,
      SDL_SCANCODE_RSHIFT, SDL_SCANCODE_KP_MULTIPLY, SDL_SCANCODE_LALT, SDL_SCANCODE_SPACE,
      SDL_SCANCODE_CAPSLOCK, SDL_SCANCODE_F1, SDL_SCANCODE_F2}},
    {KEY_F3,
     {SDL_SCANCODE_F3, SDL_SCANCODE_F4, SDL_SCANCODE_F5, SDL_SCANCODE_F6, SDL_SCANCODE_F7,
      SDL_SCANCODE_F8, SDL_SCANCODE_F9, SDL_SCANCODE_F10, SDL_SCANCODE_NUMLOCKCLEAR,
      SDL_SCANCODE_SCROLLLOCK, SDL_SCANCODE_KP_7, SDL_SCANCODE_KP_8}},
    {KEY_KP9,
     {SDL_SCANCODE_KP_9, SDL_SCANCODE_KP_MINUS, SDL_SCANCODE_KP_4, SDL_SCANCODE_KP_5,
      SDL_SCANCODE_KP_6, SDL_SCANCODE_KP_PLUS, SDL_SCANCODE_KP_1, SDL_SCANCODE_KP_2,
      SDL_SCANCODE_KP_3, SDL_SCANCODE_KP_0, SDL_SCANCODE_KP_PERIOD, none}},
    {KEY_102ND, {SDL_SCANCODE_NONUSBACKSLASH, SDL_SCANCODE_F11, SDL_SCANCODE_F12}},
    {KEY_KPENTER,
     {SDL_SCANCODE_KP_ENTER, SDL_SCANCODE_RCTRL, SDL_SCANCODE_KP_DIVIDE, SDL_SCANCODE_PRINTSCREEN,
      SDL_SCANCODE_RALT, none, SDL_SCANCODE_HOME, SDL_SCANCODE_UP, SDL_SCANCODE_PAGEUP,
      SDL_SCANCODE_LEFT, SDL_SCANCODE_RIGHT, SDL_SCANCODE_END}},
    {KEY_DOWN,
     {SDL_SCANCODE_DOWN, SDL_SCANCODE_PAGEDOWN, SDL_SCANCODE_INSERT, SDL_SCANCODE_DELETE, none,
      SDL_SCANCODE_MUTE, SDL_SCANCODE_VOLUMEDOWN, SDL_SCANCODE_VOLUMEUP, none,
      SDL_SCANCODE_KP_EQUALS, none, SDL_SCANCODE_PAUSE}},
    {KEY_LEFTMETA, {SDL_SCANCODE_LGUI, SDL_SCANCODE_RGUI, SDL_SCANCODE_APPLICATION}},
    {KEY_NEXTSONG,
     {SDL_SCANCODE_AUDIONEXT, SDL_SCANCODE_AUDIOPLAY, SDL_SCANCODE_AUDIOPREV,
      SDL_SCANCODE_AUDIOSTOP}},
    {KEY_F13,
     {SDL_SCANCODE_F13, SDL_SCANCODE_F14, SDL_SCANCODE_F15, SDL_SCANCODE_F16, SDL_SCANCODE_F17,
      SDL_SCANCODE_F18, SDL_SCANCODE_F19, SDL_SCANCODE_F20, SDL_SCANCODE_F21, SDL_SCANCODE_F22,
      SDL_SCANCODE_F23, SDL_SCANCODE_F24}},
};

std::string name_of_key(unsigned code) {
  for (const Row& row : rows) {
    if (code >= row.first && code < row.first + row.codes.size()) {
      const SDL_Scancode scancode = row.codes[code - row.first];
      if (scancode != none) return SDL_GetScancodeName(scancode);
    }
  }
  return {};
}

/// Buttons that follow one another and are counted, the first of them `number`.
struct Buttons {
  unsigned first;
  unsigned last;
  unsigned number;
};

// As the kernel counts a joystick's: sixteen, and then those that make players happy (hid-input.c).
constexpr Buttons counted[] = {
    {BTN_0, BTN_9, 1}, {BTN_JOYSTICK, BTN_DEAD, 1}, {BTN_TRIGGER_HAPPY1, BTN_TRIGGER_HAPPY40, 17}};

struct PadButton {
  unsigned code;
  const char* name;
};

// By where they are and not by what is printed on them, as the kernel has them (gamepad.rst).
constexpr PadButton pad_buttons[] = {
    {BTN_SOUTH, "Pad South"},     {BTN_EAST, "Pad East"},      {BTN_C, "Pad C"},
    {BTN_NORTH, "Pad North"},     {BTN_WEST, "Pad West"},      {BTN_Z, "Pad Z"},
    {BTN_TL, "Pad L1"},           {BTN_TR, "Pad R1"},          {BTN_TL2, "Pad L2"},
    {BTN_TR2, "Pad R2"},          {BTN_SELECT, "Pad Select"},  {BTN_START, "Pad Start"},
    {BTN_MODE, "Pad Mode"},       {BTN_THUMBL, "Pad L3"},      {BTN_THUMBR, "Pad R3"},
    {BTN_DPAD_UP, "Pad Up"},      {BTN_DPAD_DOWN, "Pad Down"}, {BTN_DPAD_LEFT, "Pad Left"},
    {BTN_DPAD_RIGHT, "Pad Right"}};

std::string name_of_button(unsigned code) {
  for (const Buttons& each : counted) {
    if (code >= each.first && code <= each.last) {
      return "Button " + std::to_string(code - each.first + each.number);
    }
  }
  const auto* const pad = std::ranges::find(pad_buttons, code, &PadButton::code);
  return pad != std::end(pad_buttons) ? pad->name : std::string();
}

/// Of mice, fingers and pens.
bool is_pointing(unsigned code) {
  return (code >= BTN_MOUSE && code < BTN_JOYSTICK) || (code >= BTN_DIGI && code < KEY_OK);
}

}  // namespace

bool repeats(std::string_view key) {
  static constexpr std::string_view walking[] = {"Left", "Right",  "Up",
                                                 "Down", "PageUp", "PageDown"};
  return std::ranges::find(walking, key) != std::end(walking);
}

std::string key_name(unsigned code) {
  if (is_pointing(code)) return {};
  if (std::string name = name_of_key(code); !name.empty()) return name;
  if (std::string name = name_of_button(code); !name.empty()) return name;
  const char* const kernels = libevdev_event_code_get_name(EV_KEY, code);
  return kernels != nullptr ? kernels : std::string();
}

}  // namespace lectern::screen
