// Carries the compiled header that all tests share: main.cpp cannot.
