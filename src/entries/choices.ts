import '../components/choices/define.js';
