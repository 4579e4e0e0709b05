// The connection of a window to its window system: waited on with others, and lost one day.
#pragma once

#include <SDL.h>

#include <optional>
#include <string>

#include "base/geometry.h"

namespace lectern::screen {

/// Nothing where SDL keeps it to itself (every back-end but X11 and Wayland).
std::optional<int> connection_descriptor(SDL_Window* window);

/// From now on events tell when the screen of the window's X server is of another size: SDL hears
/// when displays come and go, but not when their mode is another (2.26). Does nothing for other
/// window systems.
void watch_desktop(SDL_Window* window);

/// The size that an event reports.
std::optional<Size> new_desktop_size(const SDL_Event& event);

/// Maps and raises a window of an X server's without waiting for anything: SDL would wait for an
/// answer that a window manager need not give. False for other window systems.
bool raise_without_waiting(SDL_Window* window);

/// SDL has Xlib convert a title by the process's locale, of which a program without one gets ASCII
/// only: for an X server it is said in UTF-8 as well.
void set_window_title(SDL_Window* window, const std::string& title);

/// From now on an X server that goes away does not end the process with words of Xlib's own:
/// connection_lost() reports it. With an Xlib before 1.7, which cannot but exit, the words are
/// ours. Does nothing for other window systems.
void survive_loss(SDL_Window* window);

/// The other end has closed the connection: nothing may be sent to it any more, not even a close.
void note_loss();

/// Whether it has, as was noted or an X server's silence showed.
bool connection_lost();

/// What is printed then.
inline constexpr const char* display_gone =
    "the display has gone: the window system has closed the connection";

}  // namespace lectern::screen
