// An open file descriptor, closed at the end of its scope.
#pragma once

#include <unistd.h>

#include <utility>

namespace lectern {

class Descriptor {
 public:
  Descriptor() = default;
  explicit Descriptor(int number) : number_(number) {}
  ~Descriptor() { close_now(); }
  Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
  Descriptor& operator=(Descriptor&& other) noexcept {
    close_now();
    number_ = std::exchange(other.number_, -1);
    return *this;
  }

  /// Negative: none, which poll() passes over.
  int number() const { return number_; }
  explicit operator bool() const { return number_ >= 0; }

 private:
  void close_now() {
    if (number_ >= 0) close(number_);
  }

  int number_ = -1;
};

}  // namespace lectern
