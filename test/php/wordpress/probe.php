<?php
/**
 * What a test's site has besides: the answer that YouTube and Vimeo would give about a video, since
 * nothing is asked of them; a plugin's script by its handle; and a page script that has the functions
 * of the WP Consent API.
 */

add_filter('pre_oembed_result', function ($result, $url) {
    $frames = [
        'https://www.youtube.com/watch?v=x' => 'https://www.youtube.com/embed/x?feature=oembed',
        'https://vimeo.com/1' => 'https://player.vimeo.com/video/1',
    ];
    return isset($frames[$url]) ? '<iframe title="Une vidéo" width="500" height="281" src="' . esc_url($frames[$url]) . '" frameborder="0" allowfullscreen></iframe>' : $result;
}, 10, 2);

add_action('wp_enqueue_scripts', function () {
    wp_enqueue_script('probe-stats', 'https://stats.example/s.js', [], '1');
    wp_add_inline_script('probe-stats', 'window.probeBefore = true;', 'before');
});

add_filter('limpide_configuration', function ($config) {
    // phpcs:ignore WordPress.Security.NonceVerification
    if (isset($_GET['consent-api'])) {
        $config->signals = (object) ['wordpress' => true];
    }
    return $config;
});
add_action('wp_footer', function () {
    echo '<script>window.told = []; window.wp_set_consent = (...call) => told.push(call.join(" "));</script>';
});
