import '../components/newsletter/define.js';
