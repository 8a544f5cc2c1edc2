<?php
/** Shortcodes and blocks: `[limpide_policy]` and the block `limpide/policy` are the same element. */

namespace Limpide;

/** Each surface, and the attributes that an author may give. */
const SURFACES = [
    'policy' => ['version'],
    'manager' => [],
    'newsletter' => ['list', 'source', 'tone', 'level'],
    'rights' => [],
    'choices' => [],
    'data' => [],
    'open' => [],
];

function register_surfaces(): void
{
    wp_register_script('limpide-blocks', plugins_url('blocks/editor.js', LIMPIDE_FILE), ['wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components'], LIMPIDE_VERSION, true);
    foreach (SURFACES as $name => $known) {
        add_shortcode("limpide_$name", fn ($given) => surface($name, (array) $given));
        register_block_type(LIMPIDE_FOLDER . "/blocks/$name", [
            'title' => text("blocks.$name.title"),
            'description' => text("blocks.$name.description"),
            'render_callback' => fn ($given) => '<div ' . get_block_wrapper_attributes() . '>' . surface($name, (array) $given) . '</div>',
        ]);
    }
}

/** An element of ours, with what people need where it cannot be shown. */
function surface(string $name, array $given): string
{
    if ($name === 'open') {
        return '<button type="button" class="wp-element-button" data-limpide="open">' . esc_html(text('open')) . '</button>';
    }
    $attributes = '';
    foreach (SURFACES[$name] as $attribute) {
        $value = $given[$attribute] ?? '';
        $attributes .= is_scalar($value) && (string) $value !== '' ? " $attribute=\"" . esc_attr((string) $value) . '"' : '';
    }
    if ($name === 'newsletter' && !empty($given['compact']) && $given['compact'] !== 'false') {
        $attributes .= ' compact';
    }
    $config = site_configuration();
    $email = $config->organisation->email ?? '';
    $instead = is_string($email) && $email !== ''
        ? '<p>' . sprintf(esc_html(text('instead', ['address' => '%s'])), '<a href="mailto:' . esc_attr($email) . '">' . esc_html($email) . '</a>') . '</p>'
        : '';
    return "<limpide-$name$attributes>$instead</limpide-$name>";
}
