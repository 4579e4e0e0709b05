// A passage taken apart where it is a list, into items whose marks can be set by themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace lectern::slide {

/// What is said before a list has no mark.
struct Item {
  std::string mark;  ///< as it is set: typed hyphens and asterisks stand for dashes and bullets
  std::string text;
};

/// In order; one, the whole passage, where it has no list. None of an empty passage. One that
/// begins no item may begin with a number nevertheless.
std::vector<Item> items_of(std::string_view passage, bool begins_item);

}  // namespace lectern::slide
