#include "config/care.h"

namespace lectern::config {

void read_care(TomlReader reader, Care& care) {
  reader.read("drift", care.drift, {0, 0.03});
  reader.read("lap", care.lap, {0.1, 1000});
  reader.read("budget", care.budget, {0, 1});
}

}  // namespace lectern::config
