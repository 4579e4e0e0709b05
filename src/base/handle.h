// Owns an object that a C library made and only that library can destroy.
#pragma once

#include <memory>

namespace lectern {

template <auto destroy>
struct Destroy {
  template <typename T>
  void operator()(T* object) const {
    destroy(object);
  }
};

template <typename T, auto destroy>
using Handle = std::unique_ptr<T, Destroy<destroy>>;

}  // namespace lectern
