<?php
/**
 * Texts for people, in French and English, from the project's one source of texts. Other languages
 * read English. `limpide_texts` filters them: key → text.
 */

namespace Limpide;

/** All texts of the language in use: French where WordPress speaks French. */
function texts(): array
{
    static $read = [];
    $locale = is_admin() ? get_user_locale() : determine_locale();
    $language = str_starts_with($locale, 'fr') ? 'fr' : 'en';
    $read[$language] ??= wp_json_file_decode(LIMPIDE_FOLDER . "/texts/$language.json", ['associative' => true]) ?? [];
    return apply_filters('limpide_texts', $read[$language], $language);
}

/** A text, not escaped: what stands for `{{name}}` may come from anybody. */
function text(string $key, array $with = []): string
{
    $names = array_map(fn ($name) => '{{' . $name . '}}', array_keys($with));
    return str_replace($names, array_map('strval', array_values($with)), texts()[$key] ?? $key);
}

/** The catalogue that was made with the plugin: id → name, purposes, hosts, options. */
function catalogue(): array
{
    static $read;
    return $read ??= wp_json_file_decode(LIMPIDE_FOLDER . '/catalogue.json', ['associative' => true]) ?? [];
}
