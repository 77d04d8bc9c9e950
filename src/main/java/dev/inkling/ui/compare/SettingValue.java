package dev.inkling.ui.compare;

/**
 * One value of a setting.
 *
 * @param text as people read it
 * @param number where the setting is one; NaN for values that are none
 */
record SettingValue(String text, double number) {}
