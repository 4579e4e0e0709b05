// What is thrown when the world (a display, a font, a file) does not give what is needed.
#pragma once

#include <exception>
#include <stdexcept>
#include <string>

namespace lectern {

/// Caught in `main` and at the reload boundary only. The message is a sentence for a technician.
class Failure : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

/// A file has more bytes than are read of its kind.
class TooLarge final : public Failure {
 public:
  using Failure::Failure;
};

/// What went wrong, in words for a technician, where the standard's own speak of themselves.
std::string message_of(const std::exception& failure);

}  // namespace lectern
