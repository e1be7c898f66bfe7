/**
 * A−/A+ on the pupil's pages: a script that is written into their head and named by hash in their policy, so that the size a
 * pupil has chosen on this device is there before the first paint. All lengths of these pages hang on the root's font size, the
 * quiz's too (public/pages.css).
 */

/** Of the usual size. At the largest, twice the usual, nothing may be cut off or scroll sideways. */
const steps = [1, 1.15, 1.3, 1.5, 1.75, 2];

/** Where the device keeps it. Storage may throw: then it holds as long as the page. */
export const sizesScript = `{let s=${JSON.stringify(steps)},i=0,k="kitkhva:size",r=document.documentElement,d=f=>{try{return f()}catch{}},show=()=>{r.style.setProperty("--size",s[i]);r.toggleAttribute("data-large",s[i]>1.4);for(let b of document.querySelectorAll("[data-size]"))b.setAttribute("aria-disabled",!s[i+ +b.dataset.size])};i=Math.max(0,s.indexOf(+d(()=>localStorage[k])));if(i)show();addEventListener("click",e=>{let b=e.target.closest?.("[data-size]"),n=b?i+ +b.dataset.size:-1;if(!s[n])return;i=n;show();d(()=>{localStorage[k]=s[i]})});addEventListener("DOMContentLoaded",show)}`;
