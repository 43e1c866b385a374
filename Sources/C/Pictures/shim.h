// The few functions of librsvg, cairo and GLib by which a map becomes pixels or a page, as types of pointers: the libraries are
// loaded only when such a picture is wanted, and nothing is linked. The declarations are those of librsvg 2.52 and cairo 1.16
// (rsvg.h, cairo.h, cairo-pdf.h), whose binary interfaces have not changed since.
#include <stddef.h>
#include <stdint.h>

typedef struct picture_svg picture_svg;
typedef struct picture_surface picture_surface;
typedef struct picture_context picture_context;

typedef struct {
  uint32_t domain;
  int code;
  char *_Nullable message;
} picture_error;

typedef struct {
  double x, y, width, height;
} picture_rectangle;

// Takes bytes as they are made; gives 0, or 11 (CAIRO_STATUS_WRITE_ERROR).
typedef int (*picture_write)(void *_Nullable receiver, const unsigned char *_Nullable bytes, unsigned int count);

// librsvg
typedef picture_svg *_Nullable (*picture_rsvg_handle_new_from_data)(
    const unsigned char *_Nonnull, size_t, picture_error *_Nullable *_Nonnull);
typedef int (*picture_rsvg_handle_get_intrinsic_size_in_pixels)(
    picture_svg *_Nonnull, double *_Nonnull, double *_Nonnull);
typedef int (*picture_rsvg_handle_render_document)(
    picture_svg *_Nonnull, picture_context *_Nonnull, const picture_rectangle *_Nonnull,
    picture_error *_Nullable *_Nonnull);
typedef void (*picture_g_object_unref)(picture_svg *_Nonnull);
typedef void (*picture_g_error_free)(picture_error *_Nonnull);

// cairo
typedef picture_surface *_Nonnull (*picture_cairo_image_surface_create)(int format, int width, int height);
typedef picture_surface *_Nonnull (*picture_cairo_pdf_surface_create_for_stream)(
    picture_write _Nonnull, void *_Nullable, double width, double height);
typedef void (*picture_cairo_pdf_surface_set_metadata)(picture_surface *_Nonnull, int key, const char *_Nonnull);
typedef int (*picture_cairo_surface_write_to_png_stream)(
    picture_surface *_Nonnull, picture_write _Nonnull, void *_Nullable);
typedef int (*picture_cairo_surface_status)(picture_surface *_Nonnull);
typedef void (*picture_cairo_surface_finish)(picture_surface *_Nonnull);
typedef void (*picture_cairo_surface_destroy)(picture_surface *_Nonnull);
typedef picture_context *_Nonnull (*picture_cairo_create)(picture_surface *_Nonnull);
typedef int (*picture_cairo_status)(picture_context *_Nonnull);
typedef void (*picture_cairo_destroy)(picture_context *_Nonnull);
typedef const char *_Nonnull (*picture_cairo_status_to_string)(int);
